import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void) {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

/** Whether nothing is seen but the picture. */
export const useFullScreen = () => useSyncExternalStore(subscribe, () => !!document.fullscreenElement);
