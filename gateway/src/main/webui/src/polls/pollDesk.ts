import { listPolls, voteInPoll } from '../api/polls';
import type { Frame } from '../chat/room/protocol';
import { Desk, type Line } from '../desk/desk';
import type { Poll, PollList, PollsFrame } from './poll';
import { changed, counted, NO_POLLS, type PollState, read, tallied } from './pollState';

/** Where they are wanted and could not be read (ms). */
const AGAIN = 20_000;

/**
 * The polls of one show as a page uses them. They are read when they are `wanted` from the beginning; else only by who comes while one is
 * open, for a vote of their own.
 */
export class PollDesk extends Desk<PollState, PollList> {
  private readonly wanted: boolean;
  private readonly every: number;

  /** Where they are wanted they are read every `every` ms as long as there is no line (0: once). */
  constructor(show: string, line: Line | null, wanted: boolean, every = 0) {
    super(show, line, NO_POLLS);
    this.wanted = wanted;
    this.every = every;
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

  protected override begin(): void {
    if (this.wanted) {
      super.begin();
    } else if (this.open) {
      void this.reload();
    }
  }

  protected list(): Promise<PollList> {
    return listPolls(this.show);
  }

  protected taken(list: PollList): PollState {
    return read(this.state, list, this.since);
  }

  protected pause(): number {
    return this.every || (this.unread ? AGAIN : 0);
  }

  protected heard(frames: Frame[]): void {
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
      this.catchUp();
    }
  }

  private tell(changes: PollsFrame['changed']): void {
    for (const { id } of changes) {
      this.since.add(id);
    }
    this.become(changed(this.state, changes));
  }
}
