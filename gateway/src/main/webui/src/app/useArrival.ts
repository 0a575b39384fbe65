import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After moving to another page: back to the top, and the reader of a screen reader stands before the new content. */
export function useArrival() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at a new path is the reason
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
