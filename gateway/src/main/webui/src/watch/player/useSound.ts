import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { Sound } from './playback';

/** Whether a video is heard: what its player says of it, until a person changes it by whatever control. */
export function useSound(video: RefObject<HTMLVideoElement | null>) {
  const [sound, setSound] = useState<Sound>('aloud');

  useLayoutEffect(() => {
    const element = video.current;
    const left = new AbortController();
    const { signal } = left;
    element?.addEventListener('volumechange', () => !element.muted && setSound('aloud'), { signal });
    // Somebody started it by hand.
    element?.addEventListener('playing', () => setSound((now) => (now === 'refused' ? 'aloud' : now)), {
      signal,
    });
    return () => left.abort();
  }, [video]);

  const unmute = useCallback(() => {
    if (video.current) {
      video.current.muted = false;
      void video.current.play();
      setSound('aloud');
    }
  }, [video]);
  return { sound, setSound, unmute };
}
