import type {
  AckFrame,
  ChatMessage,
  ErrorFrame,
  Frame,
  Me,
  PlacedFrame,
  Settings,
  StateFrame,
  Totals,
} from './protocol';

/** Messages that are kept, besides older ones that somebody asked for; and with them. */
const MOST = 1_000;
const MOST_WITH_OLDER = 5_000;
/** Ids of messages and people that are remembered as taken away. */
const MOST_GONE = 500;

/** `shut`: there is no way in until rights change. */
export type Line = 'connecting' | 'open' | 'lost' | 'shut';

/** A message in the list; a larger `place` is a newer one. */
export interface Said extends ChatMessage {
  place: number;
}

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
}

/** All that a page knows about a chat room at one moment. */
export interface RoomState {
  line: Line;
  /** Id of the problem that shut the room. */
  shut: string | null;
  me: Me | null;
  settings: Settings;
  pinned: ChatMessage | null;
  people: number | null;
  /** Null in a room that takes no reactions. */
  totals: Totals | null;
  /** The log that `seq` is a position in. */
  topic: string;
  seq: number;
  /** A frame is missing: only resuming brings it. */
  gap: boolean;
  messages: Said[];
  /** How many messages are kept. */
  most: number;
  outbox: Outgoing[];
  /** Messages and people that were taken away while the page was open: the history may not know yet. */
  gone: string[];
  /** Server time (epoch ms) of this person's last message. */
  wroteAt: number;
  /** Server time (epoch ms) before which the room takes no further message of this person's. */
  waitUntil: number;
}

/** A room of which nobody has said anything. */
export const OPEN: Settings = {
  slowSeconds: 0,
  membersOnly: false,
  emojiOnly: false,
  links: 'all',
  minAccountMinutes: 0,
  delaySeconds: 0,
  holdFirst: false,
};

export const EMPTY: RoomState = {
  line: 'connecting',
  shut: null,
  me: null,
  settings: OPEN,
  pinned: null,
  people: null,
  totals: null,
  topic: '',
  seq: 0,
  gap: false,
  messages: [],
  most: MOST,
  outbox: [],
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
    case 'message':
    case 'deleted':
    case 'purged':
    case 'muted':
    case 'banned':
    case 'settings':
    case 'pinned':
    case 'skip':
      return place(state, frame);
    default:
      return state;
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
    ...(goesOn ? {} : { messages: [], most: MOST }),
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
    case 'deleted':
      return without(remember(state, frame.message), ({ id }) => id === frame.message);
    case 'purged':
      return without(remember(state, frame.person), ({ author }) => author.id === frame.person);
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
  if (state.messages.some((message) => message.id === id)) {
    return state;
  }
  const message = { place: seq, id, at, author, text, replyTo: replyTo ?? null };
  return {
    ...state,
    messages: [...state.messages, message].slice(-state.most),
    outbox: arrived(state.outbox, message, author.id === state.me?.id),
  };
}

/** The room may show a message before it says that it is written; until then only its text tells which one it is. */
function arrived(outbox: Outgoing[], { id, text }: ChatMessage, mine: boolean): Outgoing[] {
  const one =
    outbox.find(({ written }) => written === id) ??
    (mine ? outbox.find((out) => out.text === text && !out.failed && !out.written) : undefined);
  return one ? outbox.filter((out) => out !== one) : outbox;
}

/** The room with what was said before what it shows; newest first, as the history tells it. */
export function withOlder(state: RoomState, older: ChatMessage[]): RoomState {
  const known = new Set(state.messages.map(({ id }) => id));
  const first = state.messages[0]?.place ?? state.seq;
  const added = older
    .filter(({ id, author }) => !known.has(id) && !state.gone.includes(id) && !state.gone.includes(author.id))
    .map((message, back) => ({ ...message, place: first - 1 - back }))
    .reverse();
  const most = Math.min(MOST_WITH_OLDER, state.most + added.length);
  return { ...state, messages: [...added, ...state.messages].slice(-most), most };
}

const remember = (state: RoomState, id: string): RoomState => ({
  ...state,
  gone: [...state.gone, id].slice(-MOST_GONE),
});

/** What answers a message that is gone does not go on telling what it said. */
function without(state: RoomState, gone: (message: ChatMessage) => boolean): RoomState {
  const ids = new Set(state.messages.filter(gone).map(({ id }) => id));
  const pinned = state.pinned && gone(state.pinned) ? null : state.pinned;
  if (ids.size === 0) {
    return { ...state, pinned };
  }
  const messages = state.messages
    .filter(({ id }) => !ids.has(id))
    .map((message) =>
      message.replyTo && ids.has(message.replyTo.id)
        ? { ...message, replyTo: { ...message.replyTo, text: '' } }
        : message,
    );
  return { ...state, messages, pinned };
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
  const left = now ? without(remember(state, person), ({ author }) => author.id === person) : state;
  return me?.id === person ? { ...left, me: { ...me, mayWrite: !now, why: now ? 'blocked' : null } } : left;
}

function written(state: RoomState, { id, message }: AckFrame, now: number): RoomState {
  if (!state.outbox.some((out) => out.id === id)) {
    return state;
  }
  const there = !message || state.messages.some((one) => one.id === message);
  const outbox = there
    ? state.outbox.filter((out) => out.id !== id)
    : state.outbox.map((out) => (out.id === id ? { ...out, failed: null, written: message } : out));
  return { ...state, outbox, wroteAt: now };
}

function refused(state: RoomState, { id, code, detail, retryAfter }: ErrorFrame, now: number): RoomState {
  if (!state.outbox.some((out) => out.id === id)) {
    return state;
  }
  const outbox = state.outbox.map((out) => (out.id === id ? { ...out, failed: detail || code } : out));
  return { ...state, outbox, waitUntil: retryAfter ? now + retryAfter * 1000 : state.waitUntil };
}

/** A lost line stays lost in words until there is a new one. */
export function connecting(state: RoomState): RoomState {
  return { ...state, line: state.line === 'lost' ? 'lost' : 'connecting', shut: null };
}

/** Whoever may not be here sees nothing of it; after the end what was said stays. */
export function shut(state: RoomState, problem: string): RoomState {
  const left = problem === 'show-over' ? state : { ...EMPTY, outbox: state.outbox };
  return { ...left, line: 'shut', shut: problem };
}

/** The room with one more message on its way. */
export function wrote(state: RoomState, id: string, text: string, replyTo: ChatMessage | null): RoomState {
  return { ...state, outbox: [...state.outbox, { id, text, replyTo, failed: null, written: null }] };
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
