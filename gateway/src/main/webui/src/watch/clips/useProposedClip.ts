import { useEffect, useRef, useState } from 'react';
import { toast } from '../../design/toasts';
import { clips as words } from '../../text/clips';
import { dateOf } from '../replay/moment';
import type { Places } from '../replay/places';

/** So long (ms) after people began to react a proposed clip ends. */
export const AFTER = 10_000;

/**
 * Opens the clip maker once, for the half minute before a moment that the address names by its wall clock, as in
 * `?clip=2026-11-28T19:30:30Z`, as soon as it is known where in the recording that is.
 */
export function useProposedClip(places: Places | null, begin: (at: number) => void): void {
  const [until, setUntil] = useState(() => dateOf(location.search, 'clip'));
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (until === null || !places) {
      return;
    }
    setUntil(null);
    // The last moment of a show has less behind it.
    const place = places(until) ?? places(until - AFTER);
    if (place === null) {
      toast(words.notInRecording);
    } else {
      latest.current(place);
    }
  }, [until, places]);
}
