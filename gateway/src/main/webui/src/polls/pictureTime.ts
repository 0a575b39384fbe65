import { serverNow } from '../api/clock';
import type { Show } from '../api/types';
import { onAir } from '../shows/programme';

/** A page without a picture of a show that is on is taken to be so far behind (ms). */
export const BLIND = 10_000;

/** What the page's players tell. */
export interface Clocks {
  /** When the picture of the recording was taken (epoch ms); null while none is played. */
  recorded: (() => number | null) | null;
  /** How far the live picture is behind the server's clock (s); null while there is none. */
  delay: number | null;
  /** A recording is being played, or fetched. */
  replaying: boolean;
}

/** When the picture that this page shows was taken (epoch ms), or would have been; null while a recording does not say. */
export function pictureTime(show: Show, { recorded, delay, replaying }: Clocks): number | null {
  if (replaying) {
    return recorded?.() ?? null;
  }
  if (delay !== null) {
    return serverNow() - delay * 1_000;
  }
  return onAir(show) ? serverNow() - BLIND : serverNow();
}
