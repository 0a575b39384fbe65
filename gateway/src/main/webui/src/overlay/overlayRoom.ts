import { serverNow } from '../api/clock';
import { askOverlayTicket } from '../api/overlays';
import { Reactions } from '../chat/reactions/reactions';
import { Connection, type ConnectionNeeds } from '../chat/room/connection';
import type { Frame } from '../chat/room/protocol';
import { EMPTY, type RoomState, receive } from '../chat/room/roomState';
import { openSocket } from '../chat/room/socket';
import { CurrentPoll } from './currentPoll';
import { CurrentQuestion } from './currentQuestion';

/** Between two questions whether there is a show (ms). */
const ASK_AGAIN = 5_000;
const REFUSED = 'overlay-refused';

type Needs = Partial<Omit<ConnectionNeeds, 'ticket'>> & { ask?: typeof askOverlayTicket };

/** The room of whatever show there is, as a broadcast shows it: reads, follows, comes back by itself, and says nothing of it. */
export class OverlayRoom {
  readonly reactions = new Reactions(() => false);
  readonly question = new CurrentQuestion();
  readonly poll = new CurrentPoll();
  private readonly connection: Connection;
  private readonly ask: typeof askOverlayTicket;
  private readonly listeners = new Set<() => void>();
  private show = '';
  private state = EMPTY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(secret: string, { ask = askOverlayTicket, ...needs }: Needs = {}) {
    this.ask = ask;
    this.connection = new Connection({
      ticket: () => this.ticket(secret),
      open: openSocket,
      resume: () => (this.state.topic ? `${this.state.topic}.${this.state.seq}` : null),
      onFrames: (frames) => this.heard(frames),
      onConnecting: () => undefined,
      onLost: () => undefined,
      onShut: (problem) => this.shut(problem),
      ...needs,
    });
  }

  readonly now = (): RoomState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.connection.start();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.connection.stop();
    this.reactions.stop();
  }

  private async ticket(secret: string) {
    const ticket = await this.ask(secret);
    if (ticket.show !== this.show) {
      this.show = ticket.show;
      this.forget();
      this.become({ ...EMPTY, emoji: this.state.emoji });
    }
    return ticket;
  }

  /** A revoked secret opens nothing any more; everything else may pass, and a show may begin at any moment. */
  private shut(problem: string): void {
    if (problem === REFUSED) {
      this.forget();
      this.become(EMPTY);
      this.stop();
    } else {
      if (problem === 'not-found') {
        this.become({ ...EMPTY, emoji: this.state.emoji });
      }
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.connection.again(), ASK_AGAIN);
    }
  }

  private heard(frames: Frame[]): void {
    this.question.hear(frames);
    this.poll.hear(frames);
    this.become(receive(this.state, frames, serverNow()));
    const anew = frames.some(({ type }) => type === 'state');
    if (anew) {
      clearTimeout(this.timer);
    }
    if (anew || frames.some(({ type }) => type === 'reactions')) {
      this.reactions.hear(this.state.totals, anew);
    }
    if (this.state.gap) {
      this.connection.resync();
    }
  }

  private forget(): void {
    this.question.forget();
    this.poll.forget();
  }

  private become(state: RoomState): void {
    if (state !== this.state) {
      this.state = state;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}
