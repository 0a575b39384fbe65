import { FastForward } from 'lucide-react';
import type { RefObject } from 'react';
import { missed as words } from '../../text/missed';
import { glide, glides } from './replayKeys';

interface Props {
  video: RefObject<HTMLVideoElement | null>;
  rate: number;
  className: string;
}

/** Plays a little faster until the recording has caught up with the show; pressed again, as fast as it is. */
export function GlideButton({ video, rate, className }: Props) {
  return (
    <button
      type="button"
      className={className}
      aria-label={words.glide}
      title={words.glide}
      aria-pressed={glides(rate)}
      onClick={() => video.current && glide(video.current)}
    >
      <FastForward size={18} aria-hidden="true" />
      <span>{words.catchUp}</span>
    </button>
  );
}
