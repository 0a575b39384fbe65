import { useSyncExternalStore } from 'react';

let made = 0;
const listeners = new Set<() => void>();

/** Somebody has made a clip here: lists of clips are to be asked for anew. */
export function noteMade(): void {
  made += 1;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many were made on this page. */
export const useMade = () => useSyncExternalStore(subscribe, () => made);
