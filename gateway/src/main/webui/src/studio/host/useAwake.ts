import { useEffect } from 'react';

/** Keeps the screen on while the page is seen, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const keep = () => {
      if (document.visibilityState === 'visible') {
        navigator.wakeLock?.request('screen').then(
          (held) => {
            lock = held;
            if (left) {
              void held.release();
            }
          },
          () => undefined,
        );
      }
    };
    keep();
    document.addEventListener('visibilitychange', keep);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', keep);
      void lock?.release();
    };
  }, []);
}
