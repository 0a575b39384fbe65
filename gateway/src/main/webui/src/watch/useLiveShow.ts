import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { LiveShow, type LiveShowState, UNKNOWN } from './liveShow';

export function useLiveShow(id: string): { state: LiveShowState; askAgain(): void } {
  const [state, setState] = useState(UNKNOWN);
  const live = useRef<LiveShow | null>(null);
  // Before the paint, not after it: the picture waits for this.
  useLayoutEffect(() => {
    const following = new LiveShow(id, setState);
    live.current = following;
    following.start();
    return () => following.stop();
  }, [id]);
  const askAgain = useCallback(() => live.current?.askAgain(), []);
  return { state, askAgain };
}
