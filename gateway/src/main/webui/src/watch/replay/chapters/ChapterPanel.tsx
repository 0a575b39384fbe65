import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { chapters as words } from '../../../text/chapters';
import bar from '../../player/Controls.module.css';
import type { Marks } from '../useMarks';
import { ChapterItem } from './ChapterItem';
import styles from './ChapterPanel.module.css';
import { NewChapter } from './NewChapter';
import { chapterAt } from './useChapters';

interface Props {
  marks: Marks;
  /** The playhead (s). */
  at: number;
  onJump(place: number): void;
  /** Says when the picture on the screen was taken (epoch ms). */
  date(): number | null;
}

/** Over the picture: its chapters, to go to; the creator sets them here while watching. It takes the focus, and Escape closes it. */
export default function ChapterPanel({ marks, at, onJump, date }: Props) {
  const { chapters: desk, creator, list } = marks;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const now = panel.current?.querySelector<HTMLElement>('[aria-current]');
    (now ?? panel.current)?.focus();
  }, []);
  const { placed } = desk;
  const current = chapterAt(placed, at);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          list.close();
        }
      }}
    >
      <header className={styles.head}>
        <h2>{words.title}</h2>
        <button type="button" className={bar.button} aria-label={words.close} onClick={list.close}>
          <X size={20} aria-hidden="true" />
        </button>
      </header>
      {placed.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ol className={styles.list} aria-label={words.list}>
          {placed.map((chapter) => (
            <ChapterItem
              key={chapter.id}
              chapter={chapter}
              current={chapter === current}
              creator={creator}
              onJump={() => onJump(chapter.place)}
              onRename={(title) => desk.rename(chapter, title)}
              onRemove={() => {
                panel.current?.focus();
                void desk.remove(chapter);
              }}
            />
          ))}
        </ol>
      )}
      {creator && <NewChapter at={at} date={date} onAdd={desk.add} />}
    </section>
  );
}
