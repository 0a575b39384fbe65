import { type RefObject, useEffect, useState } from 'react';

/** Where a recording stands; times in seconds. */
export interface Playhead {
  at: number;
  /** All there is so far; 0 while that is not known. */
  length: number;
  buffered: [from: number, to: number][];
  paused: boolean;
  rate: number;
  /** The picture stands still although it should move. */
  waiting: boolean;
  /** Seen to the end. */
  ended: boolean;
}

const START: Playhead = {
  at: 0,
  length: 0,
  buffered: [],
  paused: true,
  rate: 1,
  waiting: true,
  ended: false,
};

const EVENTS = [
  ...['timeupdate', 'progress', 'durationchange', 'seeking', 'seeked', 'play', 'pause', 'ratechange'],
  ...['waiting', 'stalled', 'playing', 'canplay', 'ended', 'emptied', 'loadeddata'],
];

/** Follows the playhead of this element. */
export function usePlayhead(video: RefObject<HTMLVideoElement | null>): Playhead {
  const [playhead, setPlayhead] = useState(START);
  useEffect(() => {
    const element = video.current;
    if (!element) {
      return;
    }
    // Whoever comes to one that stands still hears nothing of it.
    setPlayhead(read(element));
    const left = new AbortController();
    for (const event of EVENTS) {
      element.addEventListener(event, () => setPlayhead(read(element)), { signal: left.signal });
    }
    return () => left.abort();
  }, [video]);
  return playhead;
}

function read(video: HTMLVideoElement): Playhead {
  const { buffered, duration, paused, ended } = video;
  return {
    at: video.currentTime,
    length: Number.isFinite(duration) ? duration : 0,
    buffered: Array.from({ length: buffered.length }, (_, n) => [buffered.start(n), buffered.end(n)]),
    paused,
    rate: video.playbackRate,
    waiting: video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !ended,
    ended,
  };
}
