import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { PollDesk, type PollLine } from './pollDesk';

/** The polls of a show as they are now, and what can be done with them. */
export function usePolls(show: string, line: PollLine | null, wanted: boolean, every = 0) {
  const desk = useMemo(() => new PollDesk(show, line, wanted, every), [show, line, wanted, every]);
  useEffect(() => {
    desk.start();
    return () => desk.stop();
  }, [desk]);
  const state = useSyncExternalStore(desk.subscribe, desk.now);
  return { desk, state };
}
