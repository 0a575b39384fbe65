import { Check, Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { chapters as words } from '../../../text/chapters';
import bar from '../../player/Controls.module.css';
import styles from './ChapterPanel.module.css';
import type { Placed } from './useChapters';

/** Characters of a title. */
export const TITLE_MAX = 80;

interface Props {
  chapter: Placed;
  current: boolean;
  creator: boolean;
  onJump(): void;
  onRename(title: string): Promise<void>;
  onRemove(): void;
}

/** One chapter: whoever presses it goes there; its creator names it otherwise or takes it away. */
export function ChapterItem({ chapter, current, creator, onJump, onRename, onRemove }: Props) {
  const { title, place } = chapter;
  const [named, setNamed] = useState<string | null>(null);

  async function rename(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (named?.trim() && named.trim() !== title) {
      await onRename(named.trim());
    }
    setNamed(null);
  }

  if (named !== null) {
    return (
      <li>
        <form className={styles.form} onSubmit={(event) => void rename(event)}>
          <input
            // biome-ignore lint/a11y/noAutofocus: whoever pressed "rename" writes
            autoFocus
            aria-label={words.newName(title)}
            value={named}
            maxLength={TITLE_MAX}
            onChange={({ target }) => setNamed(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation();
                setNamed(null);
              }
            }}
          />
          <button type="submit" className={bar.button} aria-label={words.keep}>
            <Check size={18} aria-hidden="true" />
          </button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className={styles.jump}
        aria-current={current ? 'true' : undefined}
        onClick={onJump}
      >
        <span className={styles.place}>{words.clock(place)}</span> <span>{title}</span>
      </button>
      {creator && (
        <>
          <button
            type="button"
            className={bar.button}
            aria-label={words.rename(title)}
            title={words.rename(title)}
            onClick={() => setNamed(title)}
          >
            <Pencil size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={bar.button}
            aria-label={words.remove(title)}
            title={words.remove(title)}
            onClick={onRemove}
          >
            <Trash2 size={16} aria-hidden="true" />
          </button>
        </>
      )}
    </li>
  );
}
