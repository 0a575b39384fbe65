import { type RefObject, useEffect, useRef, useState } from 'react';
import { pollAt, type ShownPoll } from '../moment';
import type { PollState } from '../pollState';

/** How often the picture is asked where it is (ms). */
const EVERY = 200;

/** The poll that the picture is about at the moment. It does not go while somebody's focus is in `card`. */
export function useShownPoll(
  { polls }: PollState,
  at: () => number | null,
  card: RefObject<HTMLElement | null>,
): ShownPoll | null {
  const [shown, setShown] = useState<ShownPoll | null>(null);
  const clock = useRef(at);
  clock.current = at;
  useEffect(() => {
    const look = () => {
      const time = clock.current();
      const now = time === null ? null : pollAt(polls.values(), time);
      setShown((before) => {
        if (now === null && before && card.current?.contains(document.activeElement)) {
          return before;
        }
        return now?.poll === before?.poll && now?.phase === before?.phase ? before : now;
      });
    };
    look();
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [polls, card]);
  return shown;
}
