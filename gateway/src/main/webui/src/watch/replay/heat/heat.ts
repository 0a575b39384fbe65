import type { ReactionCurve } from '../../../api/chat';
import type { Places } from '../places';

/** Bars over the whole recording, at most. */
const BARS = 200;
/** The least that one stands for (s): reactions are known by the second. */
const BAR = 2;
/** Fewer reactions say nothing about where the show was good. */
const FEW = 10;

export interface Heat {
  /** For each part of the recording, all of one length, how many reactions there were, of 1, which is the most. */
  bars: number[];
  /** Where the most were (s). */
  peak: number;
}

/** Where people reacted the most; null while there is too little of it. */
export function heatOf(curve: ReactionCurve['curve'], places: Places, length: number): Heat | null {
  const parts = Math.min(BARS, Math.max(1, Math.floor(length / BAR)));
  const sums = new Array<number>(parts).fill(0);
  let all = 0;
  for (const { at, counts } of curve) {
    const place = places(Date.parse(at));
    if (place !== null && place < length) {
      const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
      const bar = Math.floor((parts * place) / length);
      sums[bar] = (sums[bar] ?? 0) + count;
      all += count;
    }
  }
  if (all < FEW) {
    return null;
  }
  const most = Math.max(...sums);
  return { bars: sums.map((sum) => sum / most), peak: (sums.indexOf(most) * length) / parts };
}

/** The outline of the bars, in a box as wide as there are bars and one high. */
export function outline({ bars }: Heat): string {
  const tops = bars.map((bar, n) => `V${round(1 - bar)}H${n + 1}`);
  return `M0 1${tops.join('')}V1Z`;
}

const round = (n: number) => Math.round(n * 1000) / 1000;
