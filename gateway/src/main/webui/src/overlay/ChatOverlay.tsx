import { Author } from '../chat/list/Author';
import { MessageText } from '../chat/list/MessageText';
import type { Said } from '../chat/room/roomState';
import { chat } from '../text/chat';
import styles from './Overlay.module.css';

/** More than fit on the highest screen. */
const SHOWN = 24;

/** The newest messages, from below, as large as a broadcast needs. */
export function ChatOverlay({ messages }: { messages: Said[] }) {
  return (
    <ol className={styles.messages} aria-label={chat.log}>
      {messages.slice(-SHOWN).map(({ id, author, text }) => (
        <li key={id}>
          <Author author={author} />
          <MessageText text={text} me={null} />
        </li>
      ))}
    </ol>
  );
}
