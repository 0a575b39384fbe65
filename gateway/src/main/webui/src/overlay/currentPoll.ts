import type { Frame } from '../chat/room/protocol';
import { isPoll, type Poll } from '../polls/poll';
import { changed, NO_POLLS, tallied } from '../polls/pollState';

/** So long a result stands (ms). */
const READ_OUT = 20_000;

/** The poll that is open, as a room's line tells of it, and its result for a while. */
export class CurrentPoll {
  private readonly listeners = new Set<() => void>();
  private state = NO_POLLS;
  private poll: Poll | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly now = (): Poll | null => this.poll;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Another show, or none. */
  forget(): void {
    clearTimeout(this.timer);
    this.state = NO_POLLS;
    this.become(null);
  }

  hear(frames: Frame[]): void {
    for (const frame of frames) {
      if (frame.type === 'state') {
        // What is open follows, if anything is.
        this.forget();
      } else if (frame.type === 'polls') {
        this.state = tallied(changed(this.state, frame.changed), frame.voted ?? []);
        this.look();
      }
    }
  }

  private look(): void {
    const all = [...this.state.polls.values()];
    const open = all.filter(isPoll).find(({ status }) => status === 'open');
    const own = this.poll && this.state.polls.get(this.poll.id);
    if (open) {
      clearTimeout(this.timer);
      this.become(open);
    } else if (own && isPoll(own) && own.status === 'closed') {
      if (this.poll?.status !== 'closed') {
        this.timer = setTimeout(() => this.become(null), READ_OUT);
      }
      this.become(own);
    } else {
      this.become(null);
    }
  }

  private become(poll: Poll | null): void {
    if (poll !== this.poll) {
      this.poll = poll;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}
