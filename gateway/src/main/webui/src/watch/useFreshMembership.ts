import { useEffect, useRef } from 'react';
import { refreshMembership } from '../session/session';
import type { Pass } from './pass';

/** What the page says of a membership is asked for again when the right to watch came or went. */
export function useFreshMembership(pass: Pass['kind']): void {
  const before = useRef(pass);
  useEffect(() => {
    const turned = before.current !== 'asking' && before.current !== pass;
    before.current = pass;
    if (turned) {
      refreshMembership().catch(() => undefined);
    }
  }, [pass]);
}
