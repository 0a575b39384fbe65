import { useEffect, useSyncExternalStore } from 'react';

/** As much of a desk as a page needs to follow it. */
interface Followed<State> {
  start(): void;
  stop(): void;
  subscribe(listener: () => void): () => void;
  now(): State;
}

/** A desk that works as long as somebody looks at it, and what it knows now. */
export function useStarted<State, D extends Followed<State>>(desk: D & Followed<State>) {
  useEffect(() => {
    desk.start();
    return () => desk.stop();
  }, [desk]);
  const state: State = useSyncExternalStore(desk.subscribe, desk.now);
  return { desk: desk as D, state };
}
