import { useEffect, useRef } from 'react';
import { refreshMembership } from '../session/session';
import type { LiveShowState } from './liveShow';

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
    if (turned || last.rightsHeard !== rightsHeard) {
      refreshMembership().catch(() => undefined);
    }
  }, [kind, rightsHeard]);
}
