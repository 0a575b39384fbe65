import { type RefObject, useEffect } from 'react';
import { GLIDE, setRate } from './replayKeys';

/** Once the show is over there is nothing to catch up with: whoever did so hears it as fast as it was. */
export function useGlideEnd(video: RefObject<HTMLVideoElement | null>, live: boolean): void {
  useEffect(() => {
    const element = video.current;
    return live && element
      ? () => {
          if (element.playbackRate === GLIDE) {
            setRate(element, 1);
          }
        }
      : undefined;
  }, [video, live]);
}
