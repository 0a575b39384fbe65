import { Button } from '../../design/Button';
import { cx } from '../../design/cx';
import { chat } from '../../text/chat';
import { common } from '../../text/common';
import type { Outgoing } from '../room/outbox';
import type { Author as Person } from '../room/protocol';
import { Author } from './Author';
import row from './MessageRow.module.css';
import { MessageText } from './MessageText';
import styles from './OutgoingRow.module.css';

interface Props {
  out: Outgoing;
  author: Person;
  onRetry(id: string): void;
  onDiscard(id: string): void;
}

/** A message of one's own that the room has not shown yet, or has refused. */
export function OutgoingRow({ out: { id, text, failed, held, written }, author, onRetry, onDiscard }: Props) {
  return (
    <li className={cx(row.row, !failed && !held && styles.sending)}>
      <p className={row.line}>
        <Author author={author} />
        <MessageText text={text} me={null} />
      </p>
      {failed === null ? (
        <span className={held ? styles.held : 'visually-hidden'}>
          {held ? chat.held[held] : chat.sending}
        </span>
      ) : (
        <div className={styles.failed} role="alert">
          <p>
            <strong>{chat.failed}</strong> {failed}
          </p>
          {!written && (
            <Button small tone="danger" onClick={() => onRetry(id)}>
              {common.retry}
            </Button>
          )}
          <Button small tone="quiet" onClick={() => onDiscard(id)}>
            {chat.discard}
          </Button>
        </div>
      )}
    </li>
  );
}
