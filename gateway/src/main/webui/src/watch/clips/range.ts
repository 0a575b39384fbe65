import { countUntil } from '../../timeline/countUntil';

/** A piece of the recording, which a clip has wholly or not at all: its number in the playlist, place and length (s). */
export interface Segment {
  number: number;
  start: number;
  duration: number;
}

/** From which to which of some segments, by their places among them. */
export interface Range {
  first: number;
  last: number;
}

/** Longest clip (s), and the one to begin with. */
const MOST = 60;
const USUAL = 30;
/** Segments that are offered lie so far (s) before and behind the playhead. */
const BEFORE = 120;
const BEHIND = 60;

const endOf = ({ start, duration }: Segment) => start + duration;

export function lengthOf(segments: readonly Segment[], { first, last }: Range): number {
  const [from, to] = [segments[first], segments[last]];
  return from && to ? endOf(to) - from.start : 0;
}

/** Those among which one chooses. */
export const around = (segments: readonly Segment[], at: number): Segment[] =>
  segments.filter((segment) => endOf(segment) > at - BEFORE && segment.start < at + BEHIND);

/** The last half minute before the playhead. */
export function usual(segments: readonly Segment[], at: number): Range {
  const last = Math.max(0, countUntil(segments, at, ({ start }) => start) - 1);
  let first = last;
  while (first > 0 && lengthOf(segments, { first, last }) < USUAL) {
    first -= 1;
  }
  return within(segments, { first, last }, 'first');
}

/** The same with another start or end; the other one follows when it would become too long. */
export function moved(segments: readonly Segment[], range: Range, edge: keyof Range, to: number): Range {
  return edge === 'first'
    ? within(segments, { first: to, last: Math.max(to, range.last) }, 'last')
    : within(segments, { first: Math.min(to, range.first), last: to }, 'first');
}

/** As much of a range as a clip may have. */
function within(segments: readonly Segment[], { first, last }: Range, gives: keyof Range): Range {
  let range = { first, last };
  while (range.first < range.last && lengthOf(segments, range) > MOST) {
    range = gives === 'first' ? { ...range, first: range.first + 1 } : { ...range, last: range.last - 1 };
  }
  return range;
}
