import { useEffect, useState } from 'react';
import { dateIn } from './moment';
import type { Places } from './places';

interface Wish {
  /** When its picture was taken (epoch ms). */
  date: number;
}

const wished = (): Wish | null => {
  const date = dateIn(location.search);
  return date === null ? null : { date };
};

/**
 * Goes to the moment that the address names by its wall clock, whenever a link names one, as soon as it is known where in the
 * recording that is. What the recording has not got yet is live.
 */
export function useMoment(
  places: Places | null,
  /** Whether the page had no place in this recording before. */
  fresh: boolean,
  go: (place: number) => void,
  onLive: (() => void) | undefined,
): void {
  const [wish, setWish] = useState(() => (fresh ? wished() : null));
  useEffect(() => {
    const moved = () => setWish(wished());
    const left = new AbortController();
    // The router tells of links of ours by the first two.
    for (const event of ['pushState', 'replaceState', 'popstate']) {
      window.addEventListener(event, moved, left);
    }
    return () => left.abort();
  }, []);
  useEffect(() => {
    if (!wish || !places) {
      return;
    }
    setWish(null);
    const place = places(wish.date);
    if (place !== null) {
      go(place);
    } else {
      onLive?.();
    }
  }, [wish, places, go, onLive]);
}
