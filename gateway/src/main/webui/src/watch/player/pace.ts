/**
 * How fast to play so that the delay stays small and the picture does not stop. hls.js has a catch-up of its own, but it
 * needs more than a second of buffer to begin (we never have that much) and gives up beyond one target duration.
 */

/** Seconds of slack behind the newest part plus its hold back: what one late part may cost without a stall. */
const CUSHION = 0.4;
/** More slack (s) for each recent stall, up to a bound: a shaky line gets a longer, calmer delay. */
const PER_STALL = 0.25;
const MOST = 2;
/** After this long (ms) without a stall, one step of slack is given back. */
const CALM = 45_000;

/** Hurry when behind by more than this (s), stop hurrying below the second. */
const HURRY = 0.25;
const ENOUGH = 0.08;
/** Too close to the edge by more than this (s), a little slower builds the slack up again. */
const TIGHT = -0.15;
const LOOSE = -0.03;
const SLOWEST = 0.95;
/** Further behind than this (s), jumping disturbs less than a minute of hurrying. */
const JUMP = 2;
/** A jump stays within what is loaded, and needs this much (s) of it. */
export const ROOM = 1.6;
/**
 * Only this far behind (s) it leads to where nothing is loaded: what is on its way is thrown away then, which on a slow
 * line means to begin again and again.
 */
const LOST = 10;
/** Hurrying eats the buffer; this much (s) of it stays. */
const RESERVE = 0.5;
/** Hardly heard in speech; pitch is kept by the browser. */
const FASTEST = 1.25;

export interface Moment {
  /** Behind the newest part, in seconds. */
  edge: number;
  /** What the playlist asks to stay behind, in seconds. */
  target: number;
  buffered: number;
  rate: number;
}

/** The slack that the line of this viewer needs. */
export class Cushion {
  private steps = 0;
  private changedAt = 0;

  get size(): number {
    return Math.min(MOST, CUSHION + this.steps * PER_STALL);
  }

  stalled(now: number): void {
    this.steps = Math.min(this.steps + 1, Math.ceil((MOST - CUSHION) / PER_STALL));
    this.changedAt = now;
  }

  /** Called now and then; gives slack back while all is well. */
  calm(now: number): void {
    if (this.steps > 0 && now - this.changedAt > CALM) {
      this.steps -= 1;
      this.changedAt = now;
    }
  }
}

/** The playback rate for this moment, or "jump". */
export function pace({ edge, target, buffered, rate }: Moment, cushion: number): number | 'jump' {
  const behind = edge - target - cushion;
  if (behind > LOST || (behind > JUMP && buffered > ROOM)) {
    return 'jump';
  }
  if (behind < (rate < 1 ? LOOSE : TIGHT)) {
    return SLOWEST;
  }
  const enough = rate > 1 ? ENOUGH : HURRY;
  if (behind <= enough || buffered <= RESERVE) {
    return 1;
  }
  return Math.min(FASTEST, 1.05 + Math.round(behind * 4) / 32);
}
