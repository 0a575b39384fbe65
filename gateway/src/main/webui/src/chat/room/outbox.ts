import { chat } from '../../text/chat';
import type { AckFrame, ChatMessage, ErrorFrame, HeldFrame, HeldReason } from './protocol';
import type { RoomState } from './roomState';

/** A message of this person's that the room has not shown yet. */
export interface Outgoing {
  /** The client's id: the same message whenever it is sent again. */
  id: string;
  text: string;
  replyTo: ChatMessage | null;
  /** Why it was refused; null while it is on its way. */
  failed: string | null;
  /** Its id in the room, once that is known. */
  written: string | null;
  /** Why only moderators see it yet. */
  held: HeldReason | null;
}

/** The room may show a message before it says that it is written; until then only its text tells which one it is. */
function same(outbox: Outgoing[], { id, text }: ChatMessage, mine: boolean): Outgoing | undefined {
  return (
    outbox.find(({ written }) => written === id) ??
    (mine ? outbox.find((out) => out.text === text && !out.failed && !out.written) : undefined)
  );
}

/** What is left on its way when the room shows this message. */
export function arrived(outbox: Outgoing[], message: ChatMessage, mine: boolean): Outgoing[] {
  const one = same(outbox, message, mine);
  return one ? outbox.filter((out) => out !== one) : outbox;
}

/** The room has a message of this person's, and shows it to moderators only. */
export function mineHeld(state: RoomState, { message, reason }: HeldFrame): RoomState {
  const one = same(state.outbox, message, true);
  const outbox = state.outbox.map((out) =>
    out === one ? { ...out, written: message.id, held: reason } : out,
  );
  return { ...state, outbox };
}

/** A held message of this person's that is gone: a moderator's no is told. */
export function notLetThrough(state: RoomState, message: string, by: 'author' | 'moderator'): RoomState {
  const outbox = state.outbox.flatMap((out) => {
    if (out.written !== message) {
      return [out];
    }
    return by === 'moderator' ? [{ ...out, held: null, failed: chat.notLetThrough }] : [];
  });
  return { ...state, outbox };
}

/**
 * What is left when the room will not show anew what it has already: all that this person wrote is gone, or the page begins
 * further on. A no that was told stays until it is read.
 */
export const unwritten = (outbox: Outgoing[]): Outgoing[] =>
  outbox.filter(({ written, failed }) => !written || failed);

/** The room says that a message is written for good. */
export function written(state: RoomState, ack: AckFrame, now: number): RoomState {
  const one = state.outbox.find(({ id }) => id === ack.id);
  if (!one) {
    return state;
  }
  const { message } = ack;
  const outbox =
    message && stillToCome(state, one, message, ack.seq)
      ? state.outbox.map((out) => (out === one ? { ...out, failed: null, written: message } : out))
      : state.outbox.filter((out) => out !== one);
  return { ...state, outbox, wroteAt: now };
}

/** A place that the page has passed was shown, or taken away, while the answer was lost. */
function stillToCome(
  { messages, gone, seq }: RoomState,
  { held }: Outgoing,
  message: string,
  place: number | null | undefined,
): boolean {
  const there = messages.some(({ id }) => id === message) || gone.includes(message);
  return !there && (held !== null || typeof place !== 'number' || place > seq);
}

/** The room does not take a message. */
export function refused(
  state: RoomState,
  { id, code, detail, retryAfter }: ErrorFrame,
  now: number,
): RoomState {
  if (!state.outbox.some((out) => out.id === id)) {
    return state;
  }
  const outbox = state.outbox.map((out) => (out.id === id ? { ...out, failed: detail || code } : out));
  return { ...state, outbox, waitUntil: retryAfter ? now + retryAfter * 1000 : state.waitUntil };
}

/** The room with one more message on its way. */
export function wrote(state: RoomState, id: string, text: string, replyTo: ChatMessage | null): RoomState {
  return {
    ...state,
    outbox: [...state.outbox, { id, text, replyTo, failed: null, written: null, held: null }],
  };
}

/** The same message is on its way once more. */
export function retried(state: RoomState, id: string): RoomState {
  const outbox = state.outbox.map((out) => (out.id === id ? { ...out, failed: null } : out));
  return { ...state, outbox };
}

/** The message is given up. */
export function discarded(state: RoomState, id: string): RoomState {
  return { ...state, outbox: state.outbox.filter((out) => out.id !== id) };
}
