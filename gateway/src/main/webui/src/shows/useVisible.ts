import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Whether somebody can see this page; a hidden tab must not hold connections that the visible one needs. */
export const useVisible = () => useSyncExternalStore(subscribe, () => !document.hidden);
