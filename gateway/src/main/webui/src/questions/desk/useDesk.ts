import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Line, QuestionDesk } from './questionDesk';

/** The questions of a show as they are now, and what can be done with them; `every`: how often (ms) they are read without a line. */
export function useDesk(show: string, line: Line | null, every: number) {
  const desk = useMemo(() => new QuestionDesk(show, line, every), [show, line, every]);
  useEffect(() => {
    desk.start();
    return () => desk.stop();
  }, [desk]);
  const state = useSyncExternalStore(desk.subscribe, desk.now);
  return { desk, state };
}
