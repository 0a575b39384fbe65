import type { ChatMessage, Ticket } from '../chat/room/protocol';
import { call } from './client';
import { showPath } from './shows';
import type { Page } from './types';

/** A ticket for one socket, good for 30 s. */
export const askTicket = (show: string) => call<Ticket>('POST', `${showPath(show)}/chat/ticket`);

/** What was said at a show, the newest first; at most 200 a page. */
export const listMessages = (show: string, before: string | null, limit: number) =>
  call<Page<ChatMessage>>(
    'GET',
    `${showPath(show)}/messages?limit=${limit}${before ? `&before=${encodeURIComponent(before)}` : ''}`,
  );

/** What was written from a time on, oldest first, or until then, newest first; the place is a time or a page's `next`. */
export const listMessagesAt = (show: string, direction: 'from' | 'until', place: string, limit: number) =>
  call<Page<ChatMessage>>(
    'GET',
    `${showPath(show)}/messages?limit=${limit}&${direction}=${encodeURIComponent(place)}`,
  );

/** Reactions to a show, second by second, after a time; `next` is the time to ask for more after, or null. */
export interface ReactionCurve {
  curve: { at: string; counts: Record<string, number> }[];
  next: string | null;
}

export const listReactions = (show: string, after: string | null) =>
  call<ReactionCurve>(
    'GET',
    `${showPath(show)}/reactions${after ? `?after=${encodeURIComponent(after)}` : ''}`,
  );
