import { type RefObject, useEffect, useState } from 'react';
import { dateIn, momentOf } from './moment';
import { resume } from './resume';

/** How often the place is written down (ms). */
const EVERY = 5_000;
/** A start this close to the end (s) shows nothing any more. */
const ROOM = 5;

interface Beginning {
  /** Seconds. */
  at: number;
  /** It is where this browser left the recording, and nobody asked for it. */
  resumed: boolean;
}

/**
 * Where to begin: where this page had it, else at the moment in the address, else where one left, else at the start; and
 * remembers the place.
 */
export function useResume(
  video: RefObject<HTMLVideoElement | null>,
  show: string,
  lengthMillis: number | null,
  fromStart: boolean,
  place: number | null,
): Beginning {
  const [beginning] = useState(() => begin(show, lengthMillis, fromStart, place));
  useEffect(() => {
    const keep = () => {
      const { currentTime = 0, duration = 0 } = video.current ?? {};
      if (currentTime > 0) {
        resume.keep(show, currentTime, duration);
      }
    };
    const timer = setInterval(keep, EVERY);
    window.addEventListener('pagehide', keep);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [video, show]);
  return beginning;
}

function begin(
  show: string,
  lengthMillis: number | null,
  fromStart: boolean,
  place: number | null,
): Beginning {
  const latest = lengthMillis ? Math.max(0, lengthMillis / 1000 - ROOM) : Number.POSITIVE_INFINITY;
  const asked = place ?? momentOf(new URLSearchParams(location.search).get('t'));
  if (asked !== null) {
    return { at: Math.min(asked, latest), resumed: false };
  }
  const elsewhere = fromStart || dateIn(location.search) !== null;
  const left = elsewhere ? null : resume.of(show);
  return { at: Math.min(left ?? 0, latest), resumed: left !== null };
}
