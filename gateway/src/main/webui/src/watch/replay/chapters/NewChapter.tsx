import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button';
import { chapters as words } from '../../../text/chapters';
import { TITLE_MAX } from './ChapterItem';
import styles from './ChapterPanel.module.css';

interface Props {
  /** The playhead (s). */
  at: number;
  date(): number | null;
  onAdd(date: number, title: string): Promise<void>;
}

/** Sets a chapter where the picture is; the moment is that of the first letter, and the show may go on while one writes. */
export function NewChapter({ at, date, onAdd }: Props) {
  const [title, setTitle] = useState('');
  const [moment, setMoment] = useState<{ at: number; date: number } | null>(null);

  function write(text: string): void {
    const now = date();
    setTitle(text);
    if (text === '') {
      setMoment(null);
    } else if (!moment && now !== null) {
      setMoment({ at, date: now });
    }
  }

  function add(event: FormEvent): void {
    event.preventDefault();
    if (moment && title.trim()) {
      void onAdd(moment.date, title.trim());
      setTitle('');
      setMoment(null);
    }
  }

  return (
    <form className={styles.form} onSubmit={add}>
      <input
        aria-label={words.name}
        placeholder={words.placeholder}
        value={title}
        maxLength={TITLE_MAX}
        onChange={({ target }) => write(target.value)}
      />
      <Button small type="submit" disabled={!moment || !title.trim()}>
        {words.add(moment?.at ?? at)}
      </Button>
    </form>
  );
}
