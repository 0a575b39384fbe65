import { listPolls, voteInPoll } from '../api/polls';
import type { ChatRoom } from '../chat/room/chatRoom';
import type { Frame } from '../chat/room/protocol';
import { explain } from '../text/explain';
import type { Poll, PollsFrame } from './poll';
import { changed, counted, NO_POLLS, type PollState, read, tallied } from './pollState';

/** Not all who missed something read at once (ms). */
const SPREAD = 3_000;
/** Where they are wanted and could not be read (ms). */
const AGAIN = 20_000;

/** As much of a chat room as tells of polls. */
export type PollLine = Pick<ChatRoom, 'overhear' | 'now'>;

/**
 * The polls of one show as a page uses them, told of by the room's line. They are read when they are `wanted` from the beginning; else only
 * by who comes while one is open, for a vote of their own.
 */
export class PollDesk {
  readonly show: string;
  private readonly line: PollLine | null;
  private readonly wanted: boolean;
  private readonly every: number;
  private readonly listeners = new Set<() => void>();
  /** Told of, and voted in, while the list is on its way. */
  private since = new Set<string>();
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private leave: () => void = () => undefined;
  private state = NO_POLLS;

  /** Where they are wanted they are read every `every` ms as long as there is no line (0: once). */
  constructor(show: string, line: PollLine | null, wanted: boolean, every = 0) {
    this.show = show;
    this.line = line;
    this.wanted = wanted;
    this.every = every;
  }

  readonly now = (): PollState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.stopped = false;
    this.leave = this.line?.overhear((frames) => this.heard(frames)) ?? this.leave;
    if (this.wanted) {
      void this.look();
    } else if (this.open) {
      void this.reload();
    }
  }

  stop(): void {
    this.stopped = true;
    this.turn += 1;
    clearTimeout(this.timer);
    clearTimeout(this.beat);
    this.leave();
  }

  /** Reads all of them. */
  async reload(): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    this.since = new Set();
    try {
      const list = await listPolls(this.show);
      if (mine === this.turn) {
        this.become(read(this.state, list, this.since));
      }
    } catch (error) {
      if (mine === this.turn) {
        this.become({ ...this.state, trouble: explain(error) });
      }
    }
  }

  /** Gives this person's vote, or another one in its place; fails with the reason. */
  async vote(id: string, option: number): Promise<void> {
    const vote = await voteInPoll(this.show, id, option);
    this.since.add(id);
    this.become(counted(this.state, id, vote));
  }

  /** What the service has answered about this one. */
  learn(poll: Poll): void {
    this.tell([poll]);
  }

  private get open(): boolean {
    return this.line?.now().line === 'open';
  }

  private get unread(): boolean {
    return !this.state.known || this.state.trouble !== '';
  }

  private async look(): Promise<void> {
    if (!this.open || this.unread) {
      await this.reload();
    }
    const again = this.every || (this.unread ? AGAIN : 0);
    if (!this.stopped && again > 0) {
      clearTimeout(this.beat);
      this.beat = setTimeout(() => void this.look(), again);
    }
  }

  private heard(frames: Frame[]): void {
    for (const frame of frames) {
      if (frame.type === 'polls') {
        this.told(frame);
      }
    }
    // Who comes, or comes back, has missed what was told before, and may have voted elsewhere.
    const asked = [...this.state.polls.values()].some(({ status }) => status === 'open');
    if ((this.wanted || asked) && frames.some(({ type }) => type === 'state')) {
      void this.reload();
    }
  }

  private told({ changed: changes, voted = [], missed }: PollsFrame): void {
    this.tell(changes);
    this.become(tallied(this.state, voted));
    if (missed) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.reload(), Math.random() * SPREAD);
    }
  }

  private tell(changes: PollsFrame['changed']): void {
    for (const { id } of changes) {
      this.since.add(id);
    }
    this.become(changed(this.state, changes));
  }

  private become(state: PollState): void {
    if (state !== this.state) {
      this.state = state;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}
