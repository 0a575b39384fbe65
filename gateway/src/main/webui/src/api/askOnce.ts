import { useSyncExternalStore } from 'react';

const idle = () => () => undefined;

/**
 * What the whole app knows of one thing: asked for when the first part of a page looks at it, and shown by all of them at
 * once when it changes. `ask` must not fail: it knows what to make of no answer.
 */
export function askOnce<T>(unknown: T, ask: () => Promise<void>) {
  let known = unknown;
  let asked = false;
  const listeners = new Set<() => void>();

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (!asked) {
      asked = true;
      void ask();
    }
    return () => listeners.delete(listener);
  }

  const now = () => known;
  return {
    now,
    become(next: T): void {
      known = next;
      for (const listener of listeners) {
        listener();
      }
    },
    /** Asks for nothing, and shows what is known, where it is not `wanted`. */
    use: (wanted = true) => useSyncExternalStore(wanted ? subscribe : idle, now),
  };
}
