import { useMemo } from 'react';
import type { Line } from '../../desk/desk';
import { useStarted } from '../../desk/useStarted';
import { QuestionDesk } from './questionDesk';

/** The questions of a show as they are now, and what can be done with them; `every`: how often (ms) they are read without a line. */
export function useDesk(show: string, line: Line | null, every: number) {
  return useStarted(useMemo(() => new QuestionDesk(show, line, every), [show, line, every]));
}
