import { type RefObject, useEffect, useRef, useState } from 'react';
import ReactionOverlay from '../reactions/ReactionOverlay';
import { followCurve } from './reactionCurve';
import { ReplayedReactions } from './replayedReactions';

/** How often the picture is asked when it was taken (ms). */
const EVERY = 100;

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
    const stop = followCurve(
      show,
      () => stillOn.current,
      (seconds) => reactions.add(seconds),
    );
    const looking = setInterval(() => {
      const date = clock.current?.() ?? null;
      if (date !== null) {
        reactions.at(date);
      }
    }, EVERY);
    return () => {
      stop();
      clearInterval(looking);
    };
  }, [show, clock, reactions]);
  return <ReactionOverlay reactions={reactions} />;
}
