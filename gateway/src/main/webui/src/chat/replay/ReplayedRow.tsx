import { memo } from 'react';
import { justTime } from '../../text/format';
import { Author } from '../list/Author';
import { QuoteLine } from '../list/MessageRow';
import row from '../list/MessageRow.module.css';
import { MessageText } from '../list/MessageText';
import type { ChatMessage } from '../room/protocol';

/** One message, to be read. */
export const ReplayedRow = memo(function ReplayedRow({ message }: { message: ChatMessage }) {
  const { author, text, at, replyTo } = message;
  return (
    <li className={row.row} data-message={message.id}>
      {replyTo && <QuoteLine quote={replyTo} />}
      <p className={row.line}>
        <Author author={author} />
        <MessageText text={text} me={null} />
      </p>
      <div className={row.tools}>
        <time dateTime={at}>{justTime(at)}</time>
      </div>
    </li>
  );
});
