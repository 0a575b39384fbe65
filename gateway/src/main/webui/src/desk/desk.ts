import type { ChatRoom } from '../chat/room/chatRoom';
import type { Frame } from '../chat/room/protocol';
import { explain } from '../text/explain';

/** Not all who missed something read at once (ms). */
const SPREAD = 3_000;

/** As much of a chat room as tells of what changes. */
export type Line = Pick<ChatRoom, 'overhear' | 'now'>;

/** What is known of a list, whatever it is of. */
export interface Known {
  /** Whether it was ever read. */
  known: boolean;
  /** Why it cannot be read now, in words; empty when it can. */
  trouble: string;
}

/**
 * A list of one show as a page uses it: read from the service, and told of by the room's line. Of several readings that are on their way the
 * last one counts.
 */
export abstract class Desk<State extends Known, List> {
  readonly show: string;
  /** Told of, or done, while the list is on its way. */
  protected since = new Set<string>();
  protected state: State;
  private readonly line: Line | null;
  private readonly listeners = new Set<() => void>();
  private turn = 0;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private catching: ReturnType<typeof setTimeout> | undefined;
  private leave: () => void = () => undefined;

  constructor(show: string, line: Line | null, unread: State) {
    this.show = show;
    this.line = line;
    this.state = unread;
  }

  readonly now = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.stopped = false;
    this.leave = this.line?.overhear((frames) => this.heard(frames)) ?? this.leave;
    this.begin();
  }

  stop(): void {
    this.stopped = true;
    this.turn += 1;
    clearTimeout(this.timer);
    clearTimeout(this.catching);
    this.leave();
  }

  /** Reads all of it. */
  async reload(): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    this.since = new Set();
    try {
      const list = await this.list();
      if (mine === this.turn) {
        this.become(this.taken(list));
      }
    } catch (error) {
      if (mine === this.turn) {
        this.become({ ...this.state, trouble: explain(error) });
      }
    }
  }

  /** Asks the service for all of it. */
  protected abstract list(): Promise<List>;
  /** What is known once that has come. */
  protected abstract taken(list: List): State;
  /** What the line says. */
  protected abstract heard(frames: Frame[]): void;
  /** In how long (ms) to look again whether it has to be read; 0: never. */
  protected abstract pause(): number;

  /** What a page that opens it does first. */
  protected begin(): void {
    void this.look();
  }

  protected get open(): boolean {
    return this.line?.now().line === 'open';
  }

  protected get unread(): boolean {
    return !this.state.known || this.state.trouble !== '';
  }

  /** Reads what no line tells: all of it without one, and what was not read yet. */
  protected async look(): Promise<void> {
    if (!this.open || this.unread) {
      await this.reload();
    }
    const pause = this.pause();
    if (!this.stopped && pause > 0) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.look(), pause);
    }
  }

  /** Something was missed: reads it in a moment. */
  protected catchUp(): void {
    clearTimeout(this.catching);
    this.catching = setTimeout(() => void this.reload(), Math.random() * SPREAD);
  }

  protected become(state: State): void {
    if (state !== this.state) {
      this.state = state;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}
