import { useEffect, useRef } from 'react';
import { refreshMembership } from '../session/session';
import type { LiveShowState } from './liveShow';

/** Rights change for all who watch at once: those whose picture stays ask within so many milliseconds, not all together. */
const SPREAD = 3_000;

/**
 * What the page says of a membership is asked for again when the right to watch came or went, and when we were told of a
 * change that leaves it as it is: a payment that failed.
 */
export function useFreshMembership({ pass: { kind }, rightsHeard }: LiveShowState): void {
  const before = useRef({ kind, rightsHeard });
  useEffect(() => {
    const last = before.current;
    before.current = { kind, rightsHeard };
    const turned = last.kind !== 'asking' && last.kind !== kind;
    if (!turned && last.rightsHeard === rightsHeard) {
      return undefined;
    }
    const wait = turned ? 0 : Math.random() * SPREAD;
    const timer = setTimeout(() => refreshMembership().catch(() => undefined), wait);
    return () => clearTimeout(timer);
  }, [kind, rightsHeard]);
}
