import { type RefObject, useLayoutEffect } from 'react';

type Video = RefObject<HTMLVideoElement | null>;

/** As loud as the picture before, and whatever is chosen meanwhile stays for the picture after. */
export function useSameSound(video: Video, other: Video): void {
  useLayoutEffect(() => {
    const [mine, before] = [video.current, other.current];
    copy(before, mine);
    return () => copy(mine, before);
  }, [video, other]);
}

function copy(from: HTMLVideoElement | null, to: HTMLVideoElement | null): void {
  if (from && to) {
    to.volume = from.volume;
    to.muted = from.muted;
  }
}
