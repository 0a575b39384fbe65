import { Pencil, Trash2 } from 'lucide-react';
import { Button } from '../../design/Button';
import type { Poll } from '../../polls/poll';
import { polls } from '../../text/polls';
import styles from './Polls.module.css';

const words = polls.studio;

interface Props {
  draft: Poll;
  /** Another one is open. */
  busy: boolean;
  onOpen(): void;
  onEdit(): void;
  onDelete(): void;
}

/** A poll that was not asked yet. */
export function DraftRow({ draft, busy, onOpen, onEdit, onDelete }: Props) {
  const { text, options } = draft;
  return (
    <li className={styles.draft} data-row="">
      <div className={styles.words}>
        <p>
          <bdi>{text}</bdi>
        </p>
        <p className={styles.note}>
          <bdi>{options.join(' · ')}</bdi>
        </p>
      </div>
      <Button small aria-label={words.openOf(text)} aria-disabled={busy} onClick={() => !busy && onOpen()}>
        {words.open}
      </Button>
      <Button small icon tone="quiet" aria-label={words.editOf(text)} title={words.edit} onClick={onEdit}>
        <Pencil size={16} aria-hidden="true" />
      </Button>
      <Button
        small
        icon
        tone="quiet"
        aria-label={words.deleteOf(text)}
        title={words.delete}
        onClick={onDelete}
      >
        <Trash2 size={16} aria-hidden="true" />
      </Button>
    </li>
  );
}
