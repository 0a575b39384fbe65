import { useId, useRef } from 'react';
import { Button } from '../../design/Button';
import { useKeptFocus } from '../../design/useKeptFocus';
import { chat } from '../../text/chat';
import { Author } from '../list/Author';
import { MessageText } from '../list/MessageText';
import { ask } from '../menu/actions';
import { orders } from '../menu/orders';
import type { ChatRoom } from '../room/chatRoom';
import type { ChatMessage } from '../room/protocol';
import styles from './WaitingShelf.module.css';

const words = chat.waiting;

/** Messages that only moderators see, the oldest first, with what can be done about each at hand. */
export default function WaitingShelf({ room, messages }: { room: ChatRoom; messages: ChatMessage[] }) {
  const list = useRef<HTMLUListElement>(null);
  const focus = useKeptFocus(list);
  const title = useId();
  return (
    <section className={styles.shelf} aria-labelledby={title}>
      <h3 id={title} aria-live="polite">
        {words.title(messages.length)}
      </h3>
      <ul ref={list} className={styles.list} {...focus}>
        {messages.map((message) => (
          <li key={message.id}>
            <p>
              <Author author={message.author} />
              <MessageText text={message.text} me={null} />
            </p>
            <Button
              small
              aria-label={words.approveOf(message.author.name)}
              onClick={() => void ask(room, orders.approve(message))}
            >
              {words.approve}
            </Button>
            <Button
              small
              tone="danger"
              aria-label={words.rejectOf(message.author.name)}
              onClick={() => void ask(room, orders.reject(message))}
            >
              {words.reject}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
