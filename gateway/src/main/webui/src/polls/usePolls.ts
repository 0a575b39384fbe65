import { useMemo } from 'react';
import type { Line } from '../desk/desk';
import { useStarted } from '../desk/useStarted';
import { PollDesk } from './pollDesk';

/** The polls of a show as they are now, and what can be done with them. */
export function usePolls(show: string, line: Line | null, wanted: boolean, every = 0) {
  return useStarted(useMemo(() => new PollDesk(show, line, wanted, every), [show, line, wanted, every]));
}
