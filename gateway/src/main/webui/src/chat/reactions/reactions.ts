import type { Totals } from '../room/protocol';

/** Between two frames (ms), and taps in one: what the room counts of one socket. */
const EVERY = 250;
const MOST_IN_ONE = 20;
/** Taps of one emoji that wait for their frame; a held button does not go on after it was let go. */
const MOST_WAITING = 40;
/** Own taps that the totals do not show after so long (ms) were not counted. */
const UNSEEN = 3_000;

/** Reactions that are to be seen now. */
export interface Burst {
  emoji: string;
  count: number;
  mine: boolean;
}

/** Taps on their way to a room, and the room's totals on theirs: one's own are seen at once, and once. */
export class Reactions {
  private readonly send: (frame: object) => boolean;
  private readonly watchers = new Set<(burst: Burst) => void>();
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Map<string, number>();
  /** Taps that are shown already and not yet in the totals. */
  private readonly mine = new Map<string, number>();
  private totals: Totals | null = null;
  private counts: Totals | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (frame: object) => boolean) {
    this.send = send;
  }

  /** Counts as they are shown; null in a room that takes no reactions. */
  readonly now = (): Totals | null => this.counts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls `watcher` with whatever is to be seen rising. */
  readonly watch = (watcher: (burst: Burst) => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  tap(emoji: string): void {
    const waits = this.waiting.get(emoji) ?? 0;
    if (waits >= MOST_WAITING) {
      return;
    }
    this.waiting.set(emoji, waits + 1);
    this.mine.set(emoji, (this.mine.get(emoji) ?? 0) + 1);
    this.burst({ emoji, count: 1, mine: true });
    this.refresh();
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.forgetMine(), UNSEEN);
    if (this.pause === undefined) {
      this.flush();
    }
  }

  /** The room's totals; `anew`: after a time in which nothing was heard, which is no burst. */
  hear(totals: Totals | null, anew: boolean): void {
    const before = this.totals;
    this.totals = totals;
    if (anew) {
      this.mine.clear();
    } else if (before && totals) {
      for (const emoji of Object.keys(totals)) {
        this.grown(emoji, (totals[emoji] ?? 0) - (before[emoji] ?? 0));
      }
    }
    this.refresh();
  }

  stop(): void {
    clearTimeout(this.pause);
    clearTimeout(this.patience);
  }

  private grown(emoji: string, by: number): void {
    const mine = this.mine.get(emoji) ?? 0;
    const own = Math.max(0, Math.min(by, mine));
    this.mine.set(emoji, mine - own);
    if (by > own) {
      this.burst({ emoji, count: by - own, mine: false });
    }
  }

  private flush(): void {
    const [next] = this.waiting;
    if (!next) {
      this.pause = undefined;
      return;
    }
    const [emoji, waits] = next;
    const count = Math.min(waits, MOST_IN_ONE);
    this.waiting.delete(emoji);
    if (!this.send({ type: 'react', emoji, count })) {
      this.waiting.clear();
      this.forgetMine();
    } else if (waits > count) {
      this.waiting.set(emoji, waits - count);
    }
    this.pause = setTimeout(() => this.flush(), EVERY);
  }

  private forgetMine(): void {
    this.mine.clear();
    this.refresh();
  }

  private burst(burst: Burst): void {
    for (const watcher of this.watchers) {
      watcher(burst);
    }
  }

  private refresh(): void {
    this.counts =
      this.totals &&
      Object.fromEntries(
        Object.entries(this.totals).map(([emoji, total]) => [emoji, total + (this.mine.get(emoji) ?? 0)]),
      );
    for (const listener of this.listeners) {
      listener();
    }
  }
}
