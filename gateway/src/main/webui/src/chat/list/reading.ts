import type { Said } from '../room/roomState';

/** Rows in the page at the newest end, one step back or forth, and in all. */
export const NEWEST = 100;
const STEP = 50;
const MOST_ROWS = 200;

/** What somebody who reads further up sees: the places of the first and last message in the page. */
export interface Held {
  first: number;
  last: number;
}

/** From the first (inclusive) to the last (exclusive) of the messages that are in the page. */
export interface Range {
  from: number;
  to: number;
}

/** Without `held` the newest; it survives what is deleted and what is dropped at the far end. */
export function rangeOf(messages: Said[], held: Held | null): Range {
  const end = messages.length;
  if (!held) {
    return { from: Math.max(0, end - NEWEST), to: end };
  }
  const from = messages.findIndex(({ place }) => place >= held.first);
  const to = messages.findLastIndex(({ place }) => place <= held.last) + 1;
  return from < 0 || to <= from ? { from: Math.max(0, end - NEWEST), to: end } : { from, to };
}

/** Holds what a range shows. */
export function held(messages: Said[], { from, to }: Range): Held | null {
  const [first, last] = [messages[from], messages[to - 1]];
  return first && last ? { first: first.place, last: last.place } : null;
}

/** One step towards the oldest; what leaves at the other end keeps the page small. */
export function earlier({ from, to }: Range): Range {
  const start = Math.max(0, from - STEP);
  return { from: start, to: Math.min(to, start + MOST_ROWS) };
}

/** One step towards the newest. */
export function later({ from, to }: Range, end: number): Range {
  const stop = Math.min(end, to + STEP);
  return { from: Math.max(from, stop - MOST_ROWS), to: stop };
}
