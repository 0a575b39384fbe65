import { useEffect, useState } from 'react';

/** Counts down before doing something final, so that it can be taken back. */
export function useSecondThoughts(length: number, run: () => void) {
  const [left, setLeft] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the passing second counts, not a new function
  useEffect(() => {
    if (left === null) {
      return;
    }
    if (left === 0) {
      setLeft(null);
      run();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return { left, start: () => setLeft(length), takeBack: () => setLeft(null) };
}
