import type { ReactionCurve } from '../../api/chat';
import { countUntil } from '../../timeline/countUntil';
import type { Burst } from '../reactions/reactions';

/** Whoever goes on by more (ms of the show) between two looks has jumped: what lies between was not seen. */
const JUMP = 2_000;

/** What people felt at a show, rising again when the picture is there that they saw. Times in epoch ms. */
export class ReplayedReactions {
  private readonly watchers = new Set<(burst: Burst) => void>();
  private curve: { at: number; counts: Record<string, number> }[] = [];
  private before: number | null = null;

  /** Calls `watcher` with whatever is to be seen rising. */
  readonly watch = (watcher: (burst: Burst) => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** The next seconds, behind all that are known. */
  add(seconds: ReactionCurve['curve']): void {
    const last = this.curve.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    const more = seconds.map(({ at, counts }) => ({ at: Date.parse(at), counts }));
    this.curve = [...this.curve, ...more.filter(({ at }) => at > last)];
  }

  /** The picture on the screen was taken then. */
  at(date: number): void {
    const { before } = this;
    this.before = date;
    if (before === null || date <= before || date - before > JUMP) {
      return;
    }
    for (let index = countUntil(this.curve, before, ({ at }) => at); index < this.curve.length; index++) {
      const second = this.curve[index];
      if (!second || second.at > date) {
        return;
      }
      for (const [emoji, count] of Object.entries(second.counts)) {
        this.watchers.forEach((watcher) => void watcher({ emoji, count, mine: false }));
      }
    }
  }
}
