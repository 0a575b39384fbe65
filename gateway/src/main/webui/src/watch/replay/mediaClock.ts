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
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= seconds) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const piece = pieces[Math.max(0, low - 1)];
  if (!piece || piece.programDateTime === null) {
    return null;
  }
  // A picture at the seam belongs to what is before it, not to the hole.
  return piece.programDateTime + 1000 * Math.min(piece.duration, Math.max(0, seconds - piece.start));
}
