import type { Burst } from './reactions';

/** Items over the picture at once: more would hide it, and cost frames. */
export const MOST_FLIGHTS = 60;
/** Of one burst: whoever is not alone looks like a crowd with a few. */
const MOST_OF_A_BURST = 12;
/** Life of an item, and the time within which those of a burst begin (ms): totals come every 200 ms. */
const LIFE = 2_600;
const SPREAD = 200;

/** Something that rises over the picture; all lengths are shares of the picture's. */
export interface Flight {
  emoji: string;
  /** When it begins (ms). */
  from: number;
  x: number;
  sway: number;
  size: number;
}

/** The items with those of a burst, as far as there is room. */
export function launch(flights: Flight[], burst: Burst, now: number, random = Math.random): Flight[] {
  const room = MOST_FLIGHTS - flights.length;
  const count = Math.min(burst.count, burst.mine ? 1 : MOST_OF_A_BURST, room);
  const fresh = Array.from({ length: Math.max(0, count) }, () => ({
    emoji: burst.emoji,
    from: burst.mine ? now : now + random() * SPREAD,
    x: 0.72 + random() * 0.22,
    sway: (random() - 0.5) * 0.06,
    size: burst.mine ? 1.25 : 0.85 + random() * 0.3,
  }));
  return [...flights, ...fresh];
}

/** Those that are not over. */
export const aloft = (flights: Flight[], now: number): Flight[] =>
  flights.filter(({ from }) => now - from < LIFE);

/** Where an item is and how much of it is seen. */
export function placeOf({ from, x, sway }: Flight, now: number): { x: number; y: number; seen: number } {
  const age = Math.max(0, (now - from) / LIFE);
  const risen = 1 - (1 - age) ** 1.6;
  return {
    x: x + Math.sin(age * 7) * sway,
    y: 0.86 - risen * 0.62,
    seen: now < from ? 0 : Math.min(1, age * 12, (1 - age) * 3),
  };
}
