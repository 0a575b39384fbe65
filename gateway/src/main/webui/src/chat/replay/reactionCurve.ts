import { listReactions, type ReactionCurve } from '../../api/chat';

/** How often there may be more, during the show and after a failure (ms). */
const AGAIN = 20_000;
/** Answers at once: hours of a busy show. */
const MOST = 12;

type Seconds = ReactionCurve['curve'];
type Watcher = (seconds: Seconds) => void;

/** Reads the curve of one show for all on the page who want it. */
class CurveReader {
  private readonly show: string;
  private readonly watchers = new Map<Watcher, () => boolean>();
  private readonly curve: Seconds = [];
  private last: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(show: string) {
    this.show = show;
  }

  add(watcher: Watcher, growing: () => boolean): void {
    this.watchers.set(watcher, growing);
    if (this.watchers.size === 1) {
      void this.read();
    }
    if (this.curve.length > 0) {
      watcher(this.curve);
    }
  }

  /** Whether nobody wants it any more. */
  remove(watcher: Watcher): boolean {
    this.watchers.delete(watcher);
    if (this.watchers.size === 0) {
      clearTimeout(this.timer);
    }
    return this.watchers.size === 0;
  }

  private async read(): Promise<void> {
    let whole = false;
    try {
      for (let answers = 0; answers < MOST && !whole && this.watchers.size > 0; answers++) {
        const { curve, next } = await listReactions(this.show, this.last);
        this.last = next ?? curve.at(-1)?.at ?? this.last;
        this.curve.push(...curve);
        this.watchers.forEach((_, watcher) => void watcher(curve));
        whole = next === null;
      }
    } catch {
      whole = false;
    }
    const more = !whole || [...this.watchers.values()].some((growing) => growing());
    if (this.watchers.size > 0 && more) {
      this.timer = setTimeout(() => void this.read(), AGAIN);
    }
  }
}

const readers = new Map<string, CurveReader>();

/** Tells what people felt at a show, second by second, each second once, as it becomes known; until it is told to stop. */
export function followCurve(show: string, growing: () => boolean, watcher: Watcher): () => void {
  const reader = readers.get(show) ?? new CurveReader(show);
  readers.set(show, reader);
  reader.add(watcher, growing);
  return () => {
    if (reader.remove(watcher)) {
      readers.delete(show);
    }
  };
}
