import type { ChatMessage, Settings } from '../chat/room/protocol';
import { call } from './client';
import type { Page } from './types';

/** Somebody by id, and by the name that they have now; empty when they were never in a room. */
export interface Named {
  id: string;
  name: string;
}

/** A message that waits: only moderators see it (`held`), or viewers pointed at it. */
export interface Waiting {
  show: string;
  message: ChatMessage;
  held: boolean;
  reports: { by: Named; reason: string | null; at: string }[];
}

export type DeedKind =
  | 'delete'
  | 'approve'
  | 'purge'
  | 'mute'
  | 'unmute'
  | 'ban'
  | 'unban'
  | 'settings'
  | 'pin'
  | 'unpin';

/** Something that a moderator did; without an actor it happened by itself. */
export interface Deed {
  id: number;
  at: string;
  show: string;
  kind: DeedKind;
  actor: Named | null;
  person: Named | null;
  message: string | null;
  reason: string | null;
  until: string | null;
  before: Settings | null;
  after: Settings | null;
  undoneAt: string | null;
}

/** What moderators know of a person. */
export interface PersonCard {
  id: string;
  name: string;
  firstSeen: string;
  creator: boolean;
  moderator: boolean;
  banned: boolean;
  messages: number;
  deleted: number;
  mutes: number;
  bans: number;
  reports: number;
  newest: ChatMessage[];
  note: { text: string; by: Named; at: string } | null;
}

/** The list as a whole; a change names the version that it was read in. */
export interface BlockedWords {
  version: number;
  words: string[];
}

export interface Moderator {
  person: string;
  name: string;
  addedAt: string;
}

const ROOT = '/api/v1/chat';
const MODERATORS = '/api/v1/moderators';
const path = (root: string, id: string) => `${root}/${encodeURIComponent(id)}`;

export const listWaiting = () => call<{ items: Waiting[] }>('GET', `${ROOT}/queue`);
/** Nothing is wrong with this message. */
export const dismissReports = (message: string) =>
  call<void>('DELETE', `${path(`${ROOT}/queue`, message)}/reports`);

export const listDeeds = (before: string | null) =>
  call<Page<Deed>>('GET', `${ROOT}/log?limit=50${before ? `&before=${encodeURIComponent(before)}` : ''}`);
/** Takes a mute, a ban or a change of settings back, once. */
export const undoDeed = (id: number) => call<Deed>('POST', `${ROOT}/log/${id}/undo`);

export const getPerson = (person: string) => call<PersonCard>('GET', path(`${ROOT}/people`, person));
/** A blank text takes the note away. */
export const notePerson = (person: string, text: string) =>
  call<PersonCard>('PUT', `${path(`${ROOT}/people`, person)}/note`, { body: { text } });

export const getWords = () => call<BlockedWords>('GET', `${ROOT}/words`);
export const putWords = (list: BlockedWords) => call<BlockedWords>('PUT', `${ROOT}/words`, { body: list });

export const listModerators = () => call<Moderator[]>('GET', MODERATORS);
export const addModerator = (person: string, name: string) =>
  call<Moderator>('PUT', path(MODERATORS, person), { body: { name } });
export const removeModerator = (person: string) => call<void>('DELETE', path(MODERATORS, person));
