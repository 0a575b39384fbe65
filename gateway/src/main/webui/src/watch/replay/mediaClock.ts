import { countUntil } from '../../timeline/countUntil';

/** A piece of a recording without a hole: where it lies on the timeline (s), and when it was taken (epoch ms). */
export interface Piece {
  start: number;
  duration: number;
  programDateTime: number | null;
}

/**
 * The wall clock (epoch ms) of a place in the recording (s); null while that is unknown. Where nobody sent, the timeline has no hole
 * but the clock jumps: behind it another date counts.
 */
export function dateAt(pieces: readonly Piece[], seconds: number): number | null {
  const before = countUntil(pieces, seconds, ({ start }) => start);
  const piece = pieces[Math.max(0, before - 1)];
  if (!piece || piece.programDateTime === null) {
    return null;
  }
  // A picture at the seam belongs to what is before it, not to the hole.
  return piece.programDateTime + 1000 * Math.min(piece.duration, Math.max(0, seconds - piece.start));
}
