import { CornerUpLeft, EllipsisVertical } from 'lucide-react';
import { memo } from 'react';
import { cx } from '../../design/cx';
import { chat } from '../../text/chat';
import { justTime } from '../../text/format';
import { Words } from '../emoji/Words';
import type { Me, Quote } from '../room/protocol';
import type { Said } from '../room/roomState';
import { Author } from './Author';
import styles from './MessageRow.module.css';
import { MessageText } from './MessageText';
import { calls } from './pieces';
import { useLongPress } from './useLongPress';

interface Props {
  message: Said;
  /** Whoever reads. */
  me: Me | null;
  /** Whether Tab leads to this row. */
  current: boolean;
  /** What can be done with the message was asked for, at this element. */
  onActions(message: Said, at: HTMLElement): void;
}

/** One message. The button is where the keyboard stands, and what opens the menu. */
export const MessageRow = memo(function MessageRow({ message, me, current, onActions }: Props) {
  const press = useLongPress((row) => onActions(message, row.querySelector('button') ?? row));
  const { author, text, at, replyTo } = message;
  const forMe = me && author.id !== me.id && (calls(text, me.name) || replyTo?.name === me.name);
  return (
    <li className={cx(styles.row, forMe && styles.forMe)} data-place={message.place} {...press}>
      {replyTo && <QuoteLine quote={replyTo} />}
      <p className={styles.line}>
        <Author author={author} />
        <MessageText text={text} me={me?.name ?? null} />
      </p>
      {message.delayed && <p className={styles.delayed}>{chat.delayed}</p>}
      <div className={styles.tools}>
        <time dateTime={at}>{justTime(at)}</time>
        <button
          type="button"
          className={styles.more}
          aria-haspopup="menu"
          aria-label={chat.actions(author.name, text)}
          tabIndex={current ? 0 : -1}
          onClick={(event) => onActions(message, event.currentTarget)}
        >
          <EllipsisVertical size={16} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
});

/** What a message answers. */
export function QuoteLine({ quote: { name, text } }: { quote: Quote }) {
  return (
    <p className={styles.quote}>
      <CornerUpLeft size={14} aria-hidden="true" />
      <span className="visually-hidden">{chat.replyTo(name)}: </span>
      <bdi aria-hidden="true">{name}</bdi>
      <bdi className={styles.quoted}>{text ? <Words text={text} /> : chat.gone}</bdi>
    </p>
  );
}
