import { type RefObject, useEffect, useRef, useState } from 'react';
import { listReactions } from '../../api/chat';
import ReactionOverlay from '../reactions/ReactionOverlay';
import { ReplayedReactions } from './replayedReactions';

/** How often the picture is asked when it was taken (ms). */
const EVERY = 100;
/** How often there may be more, during the show and after a failure (ms). */
const AGAIN = 20_000;
/** Answers at once: hours of a busy show. */
const MOST = 12;

interface Props {
  show: string;
  /** Says when the picture on the screen was taken (epoch ms). */
  clock: RefObject<(() => number | null) | null>;
  /** The show is on, and people still react. */
  growing: boolean;
}

/** What people felt at this moment of the show, rising over its recording; nothing for whoever wants no motion. */
export default function ReplayOverlay({ show, clock, growing }: Props) {
  const [reactions] = useState(() => new ReplayedReactions());
  const stillOn = useRef(growing);
  stillOn.current = growing;
  useEffect(() => {
    let left = false;
    let last: string | null = null;
    let timer: ReturnType<typeof setTimeout>;
    const read = async () => {
      let whole = false;
      try {
        for (let answers = 0; answers < MOST && !whole && !left; answers++) {
          const { curve, next } = await listReactions(show, last);
          reactions.add(curve);
          last = next ?? curve.at(-1)?.at ?? last;
          whole = next === null;
        }
      } catch {
        whole = false;
      }
      if (!left && (!whole || stillOn.current)) {
        timer = setTimeout(read, AGAIN);
      }
    };
    void read();
    const looking = setInterval(() => {
      const date = clock.current?.() ?? null;
      if (date !== null) {
        reactions.at(date);
      }
    }, EVERY);
    return () => {
      left = true;
      clearTimeout(timer);
      clearInterval(looking);
    };
  }, [show, clock, reactions]);
  return <ReactionOverlay reactions={reactions} />;
}
