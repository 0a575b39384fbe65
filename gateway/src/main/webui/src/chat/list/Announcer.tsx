import { useEffect, useRef, useState } from 'react';
import { chat } from '../../text/chat';
import type { Said } from '../room/roomState';

/** A screen reader is told at most once in so long (ms), and of at most so many messages one by one. */
const EVERY = 4_000;
const ONE_BY_ONE = 2;

/** Says what is new in the room, in an amount that somebody can listen to; the list itself is silent. */
export function Announcer({ messages, me }: { messages: Said[]; me: string | undefined }) {
  const [words, setWords] = useState('');
  const heard = useRef(messages.at(-1)?.place ?? 0);
  const latest = useRef(messages);
  latest.current = messages;
  useEffect(() => {
    const timer = setInterval(() => {
      const fresh = latest.current.filter(({ place, author }) => place > heard.current && author.id !== me);
      heard.current = latest.current.at(-1)?.place ?? 0;
      if (fresh.length > 0) {
        setWords(announcement(fresh));
      }
    }, EVERY);
    return () => clearInterval(timer);
  }, [me]);
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  );
}

export function announcement(messages: Said[]): string {
  return messages.length > ONE_BY_ONE
    ? chat.announceMany(messages.length)
    : messages.map(({ author, text }) => chat.announce(author.name, text)).join('. ');
}
