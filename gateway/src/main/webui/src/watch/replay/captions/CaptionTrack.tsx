import { useEffect, useRef } from 'react';
import type { Captions } from '../../../api/types';
import { captions as words } from '../../../text/captions';

/** The captions on the screen. Browsers show what is added later only when they are told to. */
export function CaptionTrack({ captions: { language, url, shiftMillis } }: { captions: Captions }) {
  const track = useRef<HTMLTrackElement>(null);
  useEffect(() => {
    if (track.current?.track) {
      track.current.track.mode = 'showing';
    }
  }, []);
  return (
    <track
      ref={track}
      kind="captions"
      srcLang={language}
      label={words.language(language)}
      src={url}
      default
      onLoad={({ currentTarget }) => shift(currentTarget.track, shiftMillis / 1000)}
    />
  );
}

/** Another beginning of the recording was cut off since they were brought; of what is before it now nobody sees anything. */
function shift(track: TextTrack, seconds: number): void {
  for (const cue of seconds === 0 ? [] : (track.cues ?? [])) {
    cue.startTime += seconds;
    cue.endTime += seconds;
  }
}
