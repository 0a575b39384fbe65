import { type RefObject, useEffect, useRef, useState } from 'react';
import { closed } from '../membership/replayAudience';
import { onAir } from '../shows/programme';
import type { LiveShowState } from './liveShow';
import { seesLive } from './pass';

/** The recording instead of the live picture: whether this person wants it, and how to change that. */
export interface ReplayWish {
  wanted: boolean;
  /** Plays the recording; undefined where there is none. */
  watch: (() => void) | undefined;
  /** Where this page has it (s): whoever was turned away meanwhile and is let in anew goes on there. */
  place: RefObject<number | null>;
  /** The element that plays it; null while none does. */
  video: RefObject<HTMLVideoElement | null>;
  /** Says when the picture of the recording was taken (epoch ms); null while none is played. */
  clock: RefObject<(() => number | null) | null>;
  /** Back to the live picture. */
  leave(): void;
}

/** Who comes after the show, or by a link to a moment of it, wants its recording; everybody else says so. */
export function useReplay(
  { show, pass }: LiveShowState,
  askAgain: () => void,
  part: (enough: boolean) => void,
): ReplayWish {
  const [wish, setWish] = useState(() => (new URLSearchParams(location.search).has('t') ? true : null));
  const foundAs = useRef(show?.status);
  foundAs.current ??= show?.status;
  const place = useRef<number | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const clock = useRef<(() => number | null) | null>(null);
  // A closed one is there for those alone who are let in.
  const hidden = show?.replayAccess && closed(show.replayAccess) && show.status === 'ended';
  const recorded = Boolean(show?.vodUrl) && (!hidden || pass.kind === 'granted');
  const wanted = recorded && (wish ?? foundAs.current === 'ended');
  // Nobody asks any more once the show is over, or for more than they have: now there is something to ask for.
  const anew = wanted
    ? pass.kind === 'over' || (pass.kind === 'members-only' && pass.part)
    : show !== null && onAir(show) && pass.kind === 'granted' && !seesLive(pass);
  useEffect(() => {
    part(wanted);
    if (anew) {
      askAgain();
    }
  }, [wanted, anew, part, askAgain]);
  const soon = recorded && show?.status === 'ended';
  useEffect(() => {
    if (soon) {
      // Its player is here before somebody presses the button.
      void import('./replay/Replay');
    }
  }, [soon]);
  return {
    wanted,
    watch: recorded ? () => setWish(true) : undefined,
    place,
    video,
    clock,
    leave() {
      // The moment in the address was another wish: the next time it is from the start.
      history.replaceState(history.state, '', location.pathname);
      place.current = null;
      setWish(false);
    },
  };
}
