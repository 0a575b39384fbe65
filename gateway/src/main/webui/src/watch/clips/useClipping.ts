import { type RefObject, useRef, useState } from 'react';
import { toast } from '../../design/toasts';
import { clips as words } from '../../text/clips';
import type { Segment } from './range';

/** What a clip is to be made of, as it stood when somebody took the scissors. */
interface Cut {
  segments: Segment[];
  /** The playhead (s). */
  at: number;
}

/** The recording stands still, and not in full screen, while somebody makes a clip of it. */
export function useClipping(video: RefObject<HTMLVideoElement | null>, segmentsOf: () => Segment[]) {
  const [cut, setCut] = useState<Cut | null>(null);
  const playing = useRef(false);
  return {
    cut,
    /** Of what is before the playhead, or before another place (s). */
    begin(at?: number): void {
      const segments = segmentsOf();
      if (!video.current || segments.length === 0) {
        toast(words.notYet);
        return;
      }
      playing.current = !video.current.paused;
      video.current.pause();
      if (document.fullscreenElement) {
        void document.exitFullscreen();
      }
      setCut({ segments, at: at ?? video.current.currentTime });
    },
    end(): void {
      setCut(null);
      if (playing.current) {
        void video.current?.play();
      }
    },
  };
}
