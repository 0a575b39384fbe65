import { NO_PICTURES, type Pictures } from '../emoji/ownEmoji';
import { kept } from './history';
import { arrived, mineHeld, notLetThrough, type Outgoing, refused, unwritten, written } from './outbox';
import {
  type ChatMessage,
  type Frame,
  type HeldReason,
  type Me,
  OPEN,
  type PlacedFrame,
  type Settings,
  type StateFrame,
  type Totals,
} from './protocol';
import { withoutMessage, withoutPerson } from './takenAway';

/** Messages that wait for a moderator and are kept. */
const MOST_WAITING = 200;

/** `shut`: there is no way in until rights change. */
export type Line = 'connecting' | 'open' | 'lost' | 'shut';

/** A message in the list; a larger `place` is a newer one. */
export interface Said extends ChatMessage {
  place: number;
  /** Only moderators see it yet; it is there for all after the room's delay. */
  delayed?: boolean;
}

/** All that a page knows about a chat room at one moment. */
export interface RoomState {
  line: Line;
  /** Id of the problem that shut the room, or ended the line. */
  shut: string | null;
  me: Me | null;
  settings: Settings;
  pinned: ChatMessage | null;
  people: number | null;
  /** Null in a room that takes no reactions. */
  totals: Totals | null;
  /** The channel's own emoji. */
  emoji: Pictures;
  /** The log that `seq` is a position in. */
  topic: string;
  seq: number;
  /** A frame is missing: only resuming brings it. */
  gap: boolean;
  messages: Said[];
  /** Somebody reads further up. */
  held: boolean;
  /** Where the history goes on before `messages`; undefined: that is to be found from the newest on; null: nowhere. */
  earlier: string | null | undefined;
  /** What was said before is on its way. */
  reading: boolean;
  outbox: Outgoing[];
  /** Messages that wait for a moderator, the oldest first; known to moderators only. */
  waiting: ChatMessage[];
  /** Messages and people that were taken away while the page was open: the history may not know yet. */
  gone: string[];
  /** Server time (epoch ms) of this person's last message. */
  wroteAt: number;
  /** Server time (epoch ms) before which the room takes no further message of this person's. */
  waitUntil: number;
}

export const EMPTY: RoomState = {
  line: 'connecting',
  shut: null,
  me: null,
  settings: OPEN,
  pinned: null,
  people: null,
  totals: null,
  emoji: NO_PICTURES,
  topic: '',
  seq: 0,
  gap: false,
  messages: [],
  held: false,
  earlier: undefined,
  reading: false,
  outbox: [],
  waiting: [],
  gone: [],
  wroteAt: 0,
  waitUntil: 0,
};

/** The room after these frames; `now` is the server's time, epoch ms. */
export function receive(state: RoomState, frames: Frame[], now: number): RoomState {
  return frames.reduce((before, frame) => take(before, frame, now), state);
}

function take(state: RoomState, frame: Frame, now: number): RoomState {
  switch (frame.type) {
    case 'state':
      return begin(state, frame);
    case 'me':
      return { ...state, me: frame.me };
    case 'ack':
      return written(state, frame, now);
    case 'error':
      return refused(state, frame, now);
    case 'presence':
      return { ...state, people: frame.people };
    case 'reactions':
      return { ...state, totals: frame.totals };
    case 'emoji':
      return { ...state, emoji: frame.pictures };
    case 'held':
      return frame.seq === undefined ? mineHeld(state, frame) : place(state, frame as PlacedFrame);
    default:
      // Also what a later version says: whoever passed over its position would miss it for ever.
      return 'prev' in frame ? place(state, frame) : state;
  }
}

function begin(state: RoomState, frame: StateFrame): RoomState {
  const goesOn = frame.resumed && frame.topic === state.topic;
  return {
    ...state,
    line: 'open',
    shut: null,
    me: frame.me,
    settings: { ...OPEN, ...frame.settings },
    pinned: frame.pinned ?? null,
    people: frame.people,
    totals: frame.reactions ?? null,
    topic: frame.topic,
    seq: frame.seq,
    gap: false,
    ...(goesOn ? {} : { messages: [], waiting: [], earlier: undefined, outbox: unwritten(state.outbox) }),
  };
}

function place(state: RoomState, frame: PlacedFrame): RoomState {
  if (frame.seq <= state.seq) {
    return state;
  }
  if (frame.prev !== state.seq) {
    return { ...state, gap: true };
  }
  return apply({ ...state, seq: frame.seq }, frame);
}

function apply(state: RoomState, frame: PlacedFrame): RoomState {
  switch (frame.type) {
    case 'message':
      return said(state, frame);
    case 'held':
      return held(state, frame);
    case 'deleted':
      return withoutMessage(notLetThrough(state, frame.message, frame.by), frame.message);
    case 'purged':
      return withoutPerson(state, frame.person);
    case 'muted':
      return muted(state, frame.person, frame.until);
    case 'banned':
      return banned(state, frame.person, frame.banned);
    case 'settings':
      return { ...state, settings: { ...OPEN, ...frame.settings } };
    case 'pinned':
      return { ...state, pinned: frame.message };
    default:
      return state;
  }
}

function said(
  state: RoomState,
  { seq, id, at, author, text, replyTo }: ChatMessage & { seq: number },
): RoomState {
  const known = state.messages.find((message) => message.id === id);
  if (known) {
    // What a moderator has read stays where it is.
    return known.delayed ? inPlace(state, { ...known, delayed: false }) : state;
  }
  const message = { place: seq, id, at, author, text, replyTo: replyTo ?? null };
  return {
    ...kept(state, [...state.messages, message]),
    waiting: state.waiting.filter((one) => one.id !== id),
    outbox: arrived(state.outbox, message, author.id === state.me?.id),
  };
}

const inPlace = (state: RoomState, message: Said): RoomState => ({
  ...state,
  messages: state.messages.map((one) => (one.id === message.id ? message : one)),
});

function held(
  state: RoomState,
  { seq, message, reason }: { seq: number; message: ChatMessage; reason: HeldReason },
): RoomState {
  if ([...state.messages, ...state.waiting].some(({ id }) => id === message.id)) {
    return state;
  }
  return reason === 'first'
    ? { ...state, waiting: [...state.waiting, message].slice(-MOST_WAITING) }
    : kept(state, [...state.messages, { ...message, place: seq, delayed: true }]);
}

function muted(state: RoomState, person: string, until: string | null): RoomState {
  const { me } = state;
  if (me?.id !== person) {
    return state;
  }
  const silent = until !== null;
  return {
    ...state,
    me: { ...me, mayWrite: !silent, why: silent ? 'muted' : null, mutedUntil: until, whyUntil: until },
  };
}

function banned(state: RoomState, person: string, now: boolean): RoomState {
  const { me } = state;
  const left = now ? withoutPerson(state, person) : state;
  return me?.id === person ? { ...left, me: { ...me, mayWrite: !now, why: now ? 'blocked' : null } } : left;
}

/** A lost line stays lost in words until there is a new one. */
export function connecting(state: RoomState): RoomState {
  return state.line === 'lost' ? state : { ...state, line: 'connecting', shut: null };
}

/** Whoever may not be here sees nothing of it; after the end what was said stays. */
export function shut(state: RoomState, problem: string): RoomState {
  const left = problem === 'show-over' ? state : { ...EMPTY, held: state.held, outbox: state.outbox };
  return { ...left, line: 'shut', shut: problem };
}
