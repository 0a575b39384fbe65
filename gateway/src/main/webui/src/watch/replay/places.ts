import { countUntil } from '../../timeline/countUntil';
import type { Piece } from './mediaClock';

/** Says where in the recording (s) something is that happened then (epoch ms); null for what is not in it. */
export type Places = (date: number) => number | null;

/**
 * The other way round than `dateAt`. What happened while nobody sent is where the picture comes back. A file that came late lies
 * behind younger ones, so pieces are looked up in the order of their clocks.
 */
export function placesOf(pieces: readonly Piece[]): Places {
  const dated = pieces
    .flatMap(({ start, duration, programDateTime }) =>
      programDateTime === null
        ? []
        : [{ start, from: programDateTime, until: programDateTime + 1000 * duration }],
    )
    .sort((one, other) => one.from - other.from);
  return (date) => {
    const next = countUntil(dated, date, ({ from }) => from);
    const piece = dated[next - 1];
    if (piece && date < piece.until) {
      return piece.start + (date - piece.from) / 1000;
    }
    return piece ? (dated[next]?.start ?? null) : null;
  };
}
