import type { AudienceHistory } from '../../api/types';

/** One mark on an axis: where, from 0 to 1, and what it stands for. */
export interface Tick {
  at: number;
  value: number;
}

/** A curve in a unit square, 0/0 at the bottom left; times in epoch ms. */
export interface Curve {
  line: [x: number, y: number][];
  /** How many people the upper edge stands for. */
  top: number;
  peak: { x: number; y: number; viewers: number; at: number };
  viewers: Tick[];
  times: Tick[];
}

const MINUTE = 60_000;
const EVERY = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE);
/** More times would touch on a phone. */
const MOST_TIMES = 5;
/** Nearer to an end of the axis, which has its own time, a mark would touch it. */
const MARGIN = 0.19;

/** Each step is a stair: within it, that many were there at most. Null when nobody ever was. */
export function curveOf({ from, to, points, stepSeconds }: AudienceHistory): Curve | null {
  const most = Math.max(0, ...points.map(({ viewers }) => viewers));
  if (!from || !to || most === 0) {
    return null;
  }
  const [start, end] = [Date.parse(from), Math.max(Date.parse(to), Date.parse(from) + 1000)];
  const across = (time: number) => Math.min(1, (time - start) / (end - start));
  const top = ceiling(most);
  const line = points.flatMap(({ at, viewers }): [number, number][] => {
    const begin = Date.parse(at);
    return [
      [across(begin), viewers / top],
      [across(begin + stepSeconds * 1000), viewers / top],
    ];
  });
  const highest = points.findIndex(({ viewers }) => viewers === most);
  const [left, right] = [line[2 * highest]?.[0] ?? 0, line[2 * highest + 1]?.[0] ?? 0];
  return {
    line,
    top,
    peak: {
      x: (left + right) / 2,
      y: most / top,
      viewers: most,
      at: start + ((left + right) / 2) * (end - start),
    },
    viewers: [0, top / 2, top].filter(Number.isInteger).map((value) => ({ at: value / top, value })),
    times: times(start, end),
  };
}

/** The next number above the highest point that is easy to read: 2, 4, 6, 10, 20, 40 … */
function ceiling(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const round = [1, 2, 4, 6, 8, 10].map((factor) => factor * power).find((value) => value >= most);
  return Math.max(2, round ?? most);
}

/** Round times of the reader's own clock. */
function times(start: number, end: number): Tick[] {
  const every = EVERY.find((step) => (end - start) / step <= MOST_TIMES) ?? EVERY[EVERY.length - 1] ?? MINUTE;
  const zone = new Date(start).getTimezoneOffset() * MINUTE;
  const ticks: Tick[] = [];
  for (let time = Math.ceil((start - zone) / every) * every + zone; time < end; time += every) {
    const at = (time - start) / (end - start);
    if (at > MARGIN && at < 1 - MARGIN) {
      ticks.push({ at, value: time });
    }
  }
  return ticks;
}
