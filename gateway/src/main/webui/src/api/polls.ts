import type { Poll, PollList } from '../polls/poll';
import { call } from './client';
import { showPath } from './shows';

const path = (show: string) => `${showPath(show)}/polls`;
const one = (show: string, id: string) => `${path(show)}/${encodeURIComponent(id)}`;

/** What a poll says. */
export interface PollWords {
  text: string;
  options: string[];
}

/** What a vote has come to; `option` counts from 0. */
export interface PollVote {
  option: number;
  counts: number[];
  version: number;
}

/** What becomes of a poll, each a path of its own; `take-back` and `reopen` take an opening and a closing back. */
export type PollOrder = 'close' | 'reopen' | 'take-back' | 'restore';

export const listPolls = (show: string) => call<PollList>('GET', path(show));

export const voteInPoll = (show: string, id: string, option: number) =>
  call<PollVote>('PUT', `${one(show, id)}/vote`, { body: { option } });

/** Makes a draft; the same `id` again is the same poll. */
export const addPoll = (show: string, id: string, words: PollWords) =>
  call<Poll>('POST', path(show), { body: { id, ...words } });
export const writePoll = (show: string, id: string, words: PollWords) =>
  call<Poll>('PUT', one(show, id), { body: words });
export const deletePoll = (show: string, id: string) => call<Poll>('DELETE', one(show, id));

/** Asks it; it ends by itself after so many seconds, or, after null, when it is closed. */
export const openPoll = (show: string, id: string, seconds: number | null) =>
  call<Poll>('POST', `${one(show, id)}/open`, { body: { seconds } });
export const orderPoll = (show: string, id: string, order: PollOrder) =>
  call<Poll>('POST', `${one(show, id)}/${order}`);
