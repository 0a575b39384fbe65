import { useEffect, useRef } from 'react';
import { useResource } from './useResource';

/** Fetches again every `step` ms, or when it has its answer on a slow line. `last` is the last answer for this key: it outlives a question that failed. */
export function usePolled<T>(key: string, fetcher: () => Promise<T>, step: number) {
  const { resource, reload, become } = useResource(key, fetcher);
  const known = useRef<{ key: string; value: T } | null>(null);
  if (resource.state === 'ready') {
    known.current = { key, value: resource.value };
  }
  useEffect(() => {
    let waiting = false;
    const ask = async () => {
      if (!waiting) {
        waiting = true;
        await reload();
        waiting = false;
      }
    };
    const timer = setInterval(() => void ask(), step);
    return () => clearInterval(timer);
  }, [reload, step]);
  return { resource, reload, become, last: known.current?.key === key ? known.current.value : null };
}
