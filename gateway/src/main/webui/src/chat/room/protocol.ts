import type { PollsFrame } from '../../polls/poll';
import type { QuestionsFrame } from '../../questions/question';
import type { Pictures } from '../emoji/ownEmoji';

/** Version 1 of docs/chat-protocol.md, as a browser sees it. Frames and fields that are not named here are ignored. */
export type Badge = 'creator' | 'moderator' | 'member';

export interface Author {
  id: string;
  name: string;
  badges: Badge[];
}

/** What a message answers, as it was then. */
export interface Quote {
  id: string;
  name: string;
  text: string;
}

export interface ChatMessage {
  id: string;
  at: string;
  author: Author;
  text: string;
  replyTo?: Quote | null;
}

/** What a room allows; nothing of it binds moderators. */
export interface Settings {
  /** Seconds between two messages of one person; 0 is no limit. */
  slowSeconds: number;
  membersOnly: boolean;
  emojiOnly: boolean;
  /** Who may send addresses of the web. */
  links: 'all' | 'members' | 'none';
  /** Minutes that somebody has been known for before they may write. */
  minAccountMinutes: number;
  /** Seconds for which only moderators see a message. */
  delaySeconds: number;
  /** Whether a person's first message waits for a moderator. */
  holdFirst: boolean;
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

export interface Me {
  id: string;
  name: string;
  role: 'viewer' | 'member' | 'moderator' | 'creator' | 'overlay';
  mayWrite: boolean;
  /** Id of the problem that keeps this person from writing. */
  why?: string | null;
  /** When that ends by itself, if it is known. */
  whyUntil?: string | null;
  /** When this person may write again. */
  mutedUntil?: string | null;
}

/** Whether this person keeps order here. */
export const moderates = (me: Me | null): boolean => me?.role === 'moderator' || me?.role === 'creator';

export type Totals = Record<string, number>;

interface Placed {
  seq: number;
  prev: number;
}

/** Why only moderators see a message yet: one of a newcomer waits for them, others for the room's delay. */
export type HeldReason = 'first' | 'delay';

/** Moderators get it in the order; its writer beside it. */
export interface HeldFrame extends Partial<Placed> {
  type: 'held';
  message: ChatMessage;
  reason: HeldReason;
}

export interface StateFrame {
  type: 'state';
  topic: string;
  seq: number;
  resumed: boolean;
  me: Me;
  people: number;
  settings?: Partial<Settings>;
  pinned?: ChatMessage | null;
  reactions?: Totals;
}

export type PlacedFrame = Placed &
  (
    | ({ type: 'message' } & ChatMessage)
    | { type: 'held'; message: ChatMessage; reason: HeldReason }
    | { type: 'deleted'; message: string; by: 'author' | 'moderator' }
    | { type: 'purged'; person: string }
    | { type: 'muted'; person: string; until: string | null }
    | { type: 'banned'; person: string; banned: boolean }
    | { type: 'settings'; settings: Partial<Settings> }
    | { type: 'pinned'; message: ChatMessage | null }
    | { type: 'skip' }
  );

export interface AckFrame {
  type: 'ack';
  id: string;
  message?: string | null;
  /** The message's place in the order. */
  seq?: number | null;
}

export interface ErrorFrame {
  type: 'error';
  id?: string | null;
  code: string;
  detail: string;
  /** In seconds. */
  retryAfter?: number | null;
}

export type Frame =
  | StateFrame
  | { type: 'me'; me: Me }
  | PlacedFrame
  | HeldFrame
  | AckFrame
  | ErrorFrame
  | { type: 'presence'; people: number }
  | { type: 'reactions'; totals: Totals }
  | { type: 'emoji'; pictures: Pictures }
  | QuestionsFrame
  | PollsFrame
  | { type: 'ping' }
  | { type: 'reconnect'; withinMillis: number };

/** What a moderator, or the author, can ask the room for. */
export type Command =
  | { type: 'delete' | 'approve' | 'reject'; message: string }
  | { type: 'purge'; person: string }
  | { type: 'mute'; person: string; seconds: number }
  | { type: 'report'; message: string; reason?: string }
  | { type: 'ban' | 'unban'; person: string }
  | { type: 'settings'; settings: Partial<Settings> }
  | { type: 'pin'; message: string | null };

export interface Ticket {
  url: string;
}

/** The frames of one WebSocket message, one a line; a line that is no frame is passed over. */
export function framesOf(text: string): Frame[] {
  return text.split('\n').flatMap((line) => {
    try {
      const frame = JSON.parse(line) as Frame | null;
      return typeof frame?.type === 'string' ? [frame] : [];
    } catch {
      return [];
    }
  });
}
