import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { LiveShow, type LiveShowState, UNKNOWN } from './liveShow';

interface Following {
  state: LiveShowState;
  askAgain(): void;
  watchHere(): void;
  part(enough: boolean): void;
}

/** Follows a show; a preview takes no place from another device of this person. */
export function useLiveShow(id: string, preview = false): Following {
  const [state, setState] = useState(UNKNOWN);
  const live = useRef<LiveShow | null>(null);
  // Before the paint, not after it: the picture waits for this.
  useLayoutEffect(() => {
    const following = new LiveShow(id, setState, preview);
    live.current = following;
    following.start();
    return () => following.stop();
  }, [id, preview]);
  const askAgain = useCallback(() => live.current?.askAgain(), []);
  const watchHere = useCallback(() => live.current?.watchHere(), []);
  const part = useCallback((enough: boolean) => live.current?.part(enough), []);
  return { state, askAgain, watchHere, part };
}
