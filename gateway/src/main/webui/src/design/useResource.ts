import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../api/problem';

/** Something fetched: on its way, there, or not to be had. */
export type Resource<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; problem: Problem };

/**
 * Fetches when `key` changes and whenever `reload` is called. What is shown stays until the next answer is there; an
 * answer that was overtaken by a newer question is dropped.
 */
export function useResource<T>(key: string, fetcher: () => Promise<T>) {
  const [resource, setResource] = useState<Resource<T>>({ state: 'loading' });
  const latest = useRef(fetcher);
  const turn = useRef(0);
  latest.current = fetcher;

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const value = await latest.current();
      if (mine === turn.current) {
        setResource({ state: 'ready', value });
      }
    } catch (error) {
      if (mine === turn.current) {
        setResource({ state: 'failed', problem: asProblem(error) });
      }
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is the reason to fetch again
  useEffect(() => {
    void reload();
    return () => {
      turn.current += 1;
    };
  }, [key, reload]);

  const set = useCallback((change: (value: T) => T) => {
    setResource((now) => (now.state === 'ready' ? { state: 'ready', value: change(now.value) } : now));
  }, []);
  /** What is known without asking, and newer than any answer on its way, which is dropped. */
  const become = useCallback((value: T) => {
    turn.current += 1;
    setResource({ state: 'ready', value });
  }, []);
  return { resource, reload, set, become };
}
