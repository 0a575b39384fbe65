import { ChevronDown, Pin, PinOff } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import { chat } from '../../text/chat';
import { MessageText } from '../list/MessageText';
import type { ChatMessage } from '../room/protocol';
import styles from './PinnedNote.module.css';

interface Props {
  message: ChatMessage;
  /** Missing for whoever may not. */
  onUnpin?: (() => void) | undefined;
}

/** The message above all others. Whoever has read it folds it away to one line; the next one is unfolded again. */
export function PinnedNote({ message: { id, author, text }, onUnpin }: Props) {
  const [folded, setFolded] = useState('');
  const open = folded !== id;
  const content = useId();
  return (
    <aside className={styles.note} aria-label={chat.pinned.label}>
      <Pin size={16} aria-hidden="true" />
      <p id={content} className={cx(styles.text, !open && styles.folded)}>
        <strong>
          <bdi>{author.name}</bdi>
        </strong>{' '}
        <MessageText text={text} me={null} />
      </p>
      <span className={styles.tools}>
        {onUnpin && (
          <Button icon small tone="quiet" aria-label={chat.pinned.unpin} onClick={onUnpin}>
            <PinOff size={16} aria-hidden="true" />
          </Button>
        )}
        <Button
          icon
          small
          tone="quiet"
          aria-label={open ? chat.pinned.fold : chat.pinned.unfold}
          aria-expanded={open}
          aria-controls={content}
          onClick={() => setFolded(open ? id : '')}
        >
          <ChevronDown size={18} aria-hidden="true" className={cx(styles.arrow, open && styles.up)} />
        </Button>
      </span>
    </aside>
  );
}
