import { askTicket, listMessages } from '../../api/chat';
import { newId } from '../../api/client';
import { serverNow } from '../../api/clock';
import { Problem } from '../../api/problem';
import { Reactions } from '../reactions/reactions';
import { Connection, type ConnectionNeeds } from './connection';
import { holding, mayReadOn, withOlder } from './history';
import { discarded, type Outgoing, retried, wrote } from './outbox';
import type { ChatMessage, Command, Frame } from './protocol';
import { connecting, EMPTY, type RoomState, receive, shut } from './roomState';
import { openSocket } from './socket';

/**
 * A command without an answer after this long (ms) is told as failed. A message without one has met a line that is dead: the
 * room says within 5 s that something takes longer.
 */
const ANSWER_WITHIN = 10_000;
/** Nobody knows whether it was written: it is sent again, after so long (ms), at most so often. */
const AGAIN_IN = 2_000;
const MOST_AGAIN = 3;

/** A room greets with up to so many messages; with fewer the history may have more. */
const GREETING = 50;
/** Messages in a page of the history, when there are many to go past; and the most pages for one look (all that is kept, and more). */
const PAGE = 200;
const MOST_PAGES = 30;

interface Asked {
  done(): void;
  failed(problem: Problem): void;
  timer: ReturnType<typeof setTimeout>;
}

/** Told of all frames as they come. */
type Overhearing = (frames: Frame[]) => void;

/** One chat room as a page uses it: its state, and what this person does there. */
export class ChatRoom {
  readonly reactions = new Reactions((frame) => this.connection.send(frame));
  private readonly connection: Connection;
  private readonly listeners = new Set<() => void>();
  private readonly asked = new Map<string, Asked>();
  /** How often a message was sent again because nobody knew. */
  private readonly unconfirmed = new Map<string, number>();
  private readonly unanswered = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly overhearing = new Set<Overhearing>();
  readonly show: string;
  private state = EMPTY;

  constructor(show: string, needs: Partial<ConnectionNeeds> = {}) {
    this.show = show;
    this.connection = new Connection({
      ticket: () => askTicket(show),
      open: openSocket,
      resume: () => (this.state.topic ? `${this.state.topic}.${this.state.seq}` : null),
      onFrames: (frames) => this.heard(frames),
      onConnecting: () => this.become(connecting(this.state)),
      onLost: (problem) => this.become({ ...this.state, line: 'lost', shut: problem ?? null }),
      onShut: (problem) => this.become(shut(this.state, problem)),
      ...needs,
    });
  }

  readonly now = (): RoomState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells of what comes by the room's line, also of what is not part of the room. */
  overhear(listener: Overhearing): () => void {
    this.overhearing.add(listener);
    return () => this.overhearing.delete(listener);
  }

  start(): void {
    this.connection.start();
  }

  stop(): void {
    this.connection.stop();
    this.reactions.stop();
    const asked = [...this.asked.values()].map(({ timer }) => timer);
    for (const timer of [...asked, ...this.unanswered.values()]) {
      clearTimeout(timer);
    }
  }

  /** This person may have got, or lost, the right to be here. */
  rightsChanged(): void {
    if (this.state.line === 'shut') {
      this.connection.again();
    }
  }

  /** Brings what was said before; false when there is nothing more, or none to be had now. */
  async older(): Promise<boolean> {
    if (!mayReadOn(this.state)) {
      return false;
    }
    this.become({ ...this.state, reading: true });
    try {
      return await this.readOn();
    } catch {
      return false;
    } finally {
      this.become({ ...this.state, reading: false });
    }
  }

  /** Page by page, until there is something that was said before all that is kept. */
  private async readOn(): Promise<boolean> {
    const { topic, messages, earlier } = this.state;
    const limit = messages.length < GREETING ? GREETING : PAGE;
    let cursor = earlier ?? null;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await listMessages(this.show, cursor, limit);
      if (topic !== this.state.topic) {
        return false;
      }
      const oldest = this.state.messages[0];
      this.become(withOlder(this.state, page));
      if (page.next === null || this.state.messages[0] !== oldest) {
        return page.next !== null;
      }
      cursor = page.next;
    }
    return false;
  }

  /** Somebody reads further up, or is back at the newest. */
  readonly hold = (held: boolean): void => this.become(holding(this.state, held));

  write(text: string, replyTo: ChatMessage | null): void {
    const id = newId();
    this.become(wrote(this.state, id, text, replyTo));
    this.sendOut(id);
  }

  /** Sends a message that was refused once more. */
  retry(id: string): void {
    this.become(retried(this.state, id));
    this.sendOut(id);
  }

  discard(id: string): void {
    this.become(discarded(this.state, id));
  }

  /** Asks the room for something; done when the room says so, else fails with its reason. */
  command(command: Command): Promise<void> {
    const id = newId();
    return new Promise((done, failed) => {
      const timer = setTimeout(() => this.answer(id, new Problem(0, 'unreachable')), ANSWER_WITHIN);
      this.asked.set(id, { done, failed, timer });
      if (!this.connection.send({ ...command, id })) {
        this.answer(id, new Problem(0, 'unreachable'));
      }
    });
  }

  private heard(frames: Frame[]): void {
    const anew = frames.some((frame) => frame.type === 'state' && !frame.resumed);
    const lasting = frames.filter((frame) => !this.dealtWith(frame));
    this.become(receive(this.state, lasting, serverNow()));
    if (frames.some(({ type }) => type === 'state' || type === 'reactions')) {
      this.reactions.hear(
        this.state.totals,
        frames.some(({ type }) => type === 'state'),
      );
    }
    if (frames.some(({ type }) => type === 'state')) {
      for (const out of this.state.outbox.filter(({ failed, written }) => !failed && !written)) {
        this.sendOut(out.id);
      }
    }
    if (anew && this.state.messages.length < GREETING) {
      void this.older();
    }
    if (this.state.gap) {
      this.connection.resync();
    }
    for (const listener of this.overhearing) {
      listener(frames);
    }
  }

  private dealtWith(frame: Frame): boolean {
    if ((frame.type === 'ack' || frame.type === 'error') && frame.id) {
      clearTimeout(this.unanswered.get(frame.id));
      this.unanswered.delete(frame.id);
    }
    if (frame.type === 'error' && frame.code === 'unconfirmed' && frame.id && this.tryAgain(frame.id)) {
      return true;
    }
    if (frame.type === 'ack') {
      return this.answer(frame.id, null);
    }
    return frame.type === 'error' && frame.id
      ? this.answer(frame.id, new Problem(409, frame.code, frame.detail))
      : false;
  }

  private answer(id: string, problem: Problem | null): boolean {
    const asked = this.asked.get(id);
    if (!asked) {
      return false;
    }
    this.asked.delete(id);
    clearTimeout(asked.timer);
    if (problem) {
      asked.failed(problem);
    } else {
      asked.done();
    }
    return true;
  }

  private tryAgain(id: string): boolean {
    const times = (this.unconfirmed.get(id) ?? 0) + 1;
    this.unconfirmed.set(id, times);
    if (times > MOST_AGAIN || !this.outgoing(id)) {
      this.unconfirmed.delete(id);
      return false;
    }
    setTimeout(() => this.sendOut(id), AGAIN_IN);
    return true;
  }

  private outgoing(id: string): Outgoing | undefined {
    return this.state.outbox.find((out) => out.id === id);
  }

  /** Without a line it waits for the next one. */
  private sendOut(id: string): void {
    const out = this.outgoing(id);
    if (out) {
      this.connection.send({
        type: 'send',
        id,
        text: out.text,
        ...(out.replyTo ? { replyTo: out.replyTo.id } : {}),
      });
      clearTimeout(this.unanswered.get(id));
      this.unanswered.set(
        id,
        setTimeout(() => this.noAnswer(id), ANSWER_WITHIN),
      );
    }
  }

  private noAnswer(id: string): void {
    this.unanswered.delete(id);
    const out = this.outgoing(id);
    if (out && !out.failed && !out.written && this.state.line === 'open') {
      this.connection.resync();
    }
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
