import { type RefObject, useEffect, useRef, useState } from 'react';
import { backoff } from '../../api/backoff';
import { listMessagesAt } from '../../api/chat';
import { serverNow } from '../../api/clock';
import { Problem } from '../../api/problem';
import type { ChatMessage } from '../room/protocol';
import { Transcript } from './transcript';

/** How often the picture is asked when it was taken (ms): at double speed a tenth of a second of the show. */
const EVERY = 50;
/** Rows on the page. */
const SHOWN = 200;

export interface Transcribed {
  messages: ChatMessage[];
  /** What is to be seen now is on its way. */
  loading: boolean;
  failed: boolean;
  /** It is not for this person. */
  closed: boolean;
}

const NOTHING: Transcribed = { messages: [], loading: true, failed: false, closed: false };

/** What had been written when the picture on the screen was taken, wherever the playhead goes and however fast. */
export function useTranscript(
  show: string,
  clock: RefObject<(() => number | null) | null>,
  growing: boolean,
): Transcribed {
  const [shown, setShown] = useState(NOTHING);
  const stillOn = useRef(growing);
  stillOn.current = growing;
  useEffect(() => {
    const transcript = new Transcript((...asked) => listMessagesAt(show, ...asked), serverNow);
    const pause = backoff(1_000, 20_000);
    let fetching = false;
    let failed = false;
    let closed = false;
    let again = 0;
    const fetch = async (date: number) => {
      fetching = true;
      try {
        await transcript.fetch(date, stillOn.current);
        failed = false;
        closed = false;
        pause.reset();
      } catch (problem) {
        closed = problem instanceof Problem && problem.status === 403;
        failed = !closed;
        again = Date.now() + pause.next();
      }
      fetching = false;
    };
    const follow = () => {
      const date = clock.current?.() ?? null;
      if (date === null) {
        return;
      }
      if (!fetching && Date.now() >= again && transcript.needs(date)) {
        void fetch(date);
      }
      const there = transcript.has(date);
      const messages = there ? transcript.at(date, SHOWN) : [];
      setShown((before) => become(before, { messages, loading: !there, failed, closed }));
    };
    const timer = setInterval(follow, EVERY);
    return () => clearInterval(timer);
  }, [show, clock]);
  return shown;
}

/** The same as before when nothing has changed: nothing is drawn anew. */
function become(before: Transcribed, now: Transcribed): Transcribed {
  const same =
    before.loading === now.loading &&
    before.failed === now.failed &&
    before.closed === now.closed &&
    before.messages.length === now.messages.length &&
    before.messages[0]?.id === now.messages[0]?.id &&
    before.messages.at(-1)?.id === now.messages.at(-1)?.id;
  return same ? before : now;
}
