import { backoff } from '../../api/backoff';
import { asProblem } from '../../api/problem';
import { Inbox } from './inbox';
import { type Frame, framesOf, type Ticket } from './protocol';

/** The server pings after 25 s without a frame; a line that is silent for longer than this (ms) is dead. */
const SILENCE = 60_000;
/** A line that held for so long (ms) was a good one: the next attempt after it comes soon. */
const PROVEN = 10_000;
/** What a server may ask us to wait at most (ms). */
const LONGEST_WAIT = 60_000;

const NO_RIGHT = 4403;
const FLOODING = 4429;

/** As much of a WebSocket as is used. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
}

export interface ConnectionNeeds {
  ticket(): Promise<Ticket>;
  open(url: string): Socket;
  /** What was seen last, as `TOPIC.SEQ`. */
  resume(): string | null;
  onFrames(frames: Frame[]): void;
  onConnecting(): void;
  /** The line ended; `problem` is what this person did to it. */
  onLost(problem?: string): void;
  /** There is no way in, for this reason, until `again`. */
  onShut(problem: string): void;
  random?: () => number;
}

/** Keeps one socket of a room open: takes a ticket, joins, answers pings, comes back after every loss, spread over time. */
export class Connection {
  private readonly needs: ConnectionNeeds;
  private readonly random: () => number;
  private readonly pause;
  /** Tells the present attempt from those that were given up. */
  private attempt = 0;
  private socket: Socket | null = null;
  private joinedAt = 0;
  /** Wait (ms) that the server asked for before it ended the line. */
  private moveIn: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private readonly online = () => this.again();

  constructor(needs: ConnectionNeeds) {
    this.needs = needs;
    this.random = needs.random ?? Math.random;
    this.pause = backoff(1_000, 30_000, this.random);
  }

  start(): void {
    window.addEventListener('online', this.online);
    void this.connect();
  }

  stop(): void {
    window.removeEventListener('online', this.online);
    this.drop();
  }

  /** Rights may have changed, or the network is back: tries at once, with a new ticket. */
  again(): void {
    this.pause.reset();
    void this.connect();
  }

  /** Something was missed: comes back with `resume`, not at once should that not help. */
  resync(): void {
    this.drop();
    this.needs.onConnecting();
    this.later(this.pause.next());
  }

  /** Sends a frame; false when there is no line. */
  send(frame: object): boolean {
    if (!this.joinedAt || !this.socket) {
      return false;
    }
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private async connect(): Promise<void> {
    this.drop();
    const mine = this.attempt;
    this.needs.onConnecting();
    try {
      const { url } = await this.needs.ticket();
      if (mine === this.attempt) {
        this.join(url);
      }
    } catch (error) {
      if (mine === this.attempt) {
        this.refused(error);
      }
    }
  }

  /** A show made a moment ago may not be known to the chat yet, so "not found" passes as well. */
  private refused(error: unknown): void {
    const problem = asProblem(error);
    if (problem.passing || problem.status === 404) {
      this.lost(bounded(Number(problem.extra.retryAfter) * 1000));
    } else {
      this.needs.onShut(problem.id);
    }
  }

  private join(url: string): void {
    const resume = this.needs.resume();
    const socket = this.needs.open(resume ? `${url}&resume=${encodeURIComponent(resume)}` : url);
    this.socket = socket;
    this.watch(socket);
    const inbox = new Inbox(
      (text) => socket === this.socket && this.heard(framesOf(text)),
      () => socket === this.socket && this.resync(),
    );
    socket.onmessage = ({ data }) => {
      if (socket === this.socket) {
        this.watch(socket);
        inbox.take(data);
      }
    };
    socket.onclose = ({ code, reason }) => {
      if (socket === this.socket) {
        this.ended(code, reason);
      }
    };
  }

  private heard(frames: Frame[]): void {
    for (const frame of frames) {
      if (frame.type === 'state') {
        this.joinedAt = Date.now();
      } else if (frame.type === 'ping') {
        this.send({ type: 'pong' });
      } else if (frame.type === 'reconnect') {
        this.moveIn = bounded(frame.withinMillis * this.random());
      }
    }
    this.needs.onFrames(frames);
  }

  private ended(code: number, reason: string): void {
    const { joinedAt, moveIn } = this;
    this.drop();
    if (code === NO_RIGHT) {
      this.needs.onShut(reason);
      return;
    }
    if (code === FLOODING) {
      this.lost(LONGEST_WAIT, reason);
      return;
    }
    if (joinedAt && Date.now() - joinedAt >= PROVEN) {
      this.pause.reset();
    }
    if (moveIn === null) {
      this.lost();
    } else {
      this.needs.onConnecting();
      this.later(moveIn);
    }
  }

  private lost(wait: number | null = null, problem?: string): void {
    this.needs.onLost(problem);
    this.later(Math.max(this.pause.next(), wait ?? 0));
  }

  private later(wait: number): void {
    this.timer = setTimeout(() => void this.connect(), wait);
  }

  private watch(socket: Socket): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => socket === this.socket && this.ended(1006, ''), SILENCE);
  }

  private drop(): void {
    this.attempt += 1;
    clearTimeout(this.timer);
    clearTimeout(this.watchdog);
    const { socket } = this;
    this.socket = null;
    this.joinedAt = 0;
    this.moveIn = null;
    socket?.close();
  }
}

function bounded(wait: number): number | null {
  return wait >= 0 ? Math.min(wait, LONGEST_WAIT) : null;
}
