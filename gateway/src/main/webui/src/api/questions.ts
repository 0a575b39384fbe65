import type { Question, QuestionList, QuestionSettings } from '../questions/question';
import { call } from './client';
import { showPath } from './shows';

const path = (show: string) => `${showPath(show)}/questions`;
const one = (show: string, id: string) => `${path(show)}/${encodeURIComponent(id)}`;

/** A question as it is asked; the same `id` again is the same question. */
export interface NewQuestion {
  id: string;
  text: string;
  anonymous: boolean;
}

/** What a vote has come to. */
export interface Vote {
  votes: number;
  voted: boolean;
  version: number;
}

/** What becomes of a question, each a path of its own; `reopen` takes any of them back. */
export type Turn = 'approve' | 'hold' | 'reopen' | 'answering' | 'answered' | 'skip';

/** All that this person may see of what a show was asked. */
export const listQuestions = (show: string) => call<QuestionList>('GET', `${path(show)}?status=all`);

export const askQuestion = (show: string, question: NewQuestion) =>
  call<Question>('POST', path(show), { body: question });

/** Up to five that ask nearly the same, the nearest first. */
export const similarQuestions = (show: string, text: string, signal: AbortSignal) =>
  call<{ items: Question[] }>('GET', `${path(show)}/similar?${new URLSearchParams({ text })}`, { signal });

export const voteFor = (show: string, id: string, wanted: boolean) =>
  call<Vote>(wanted ? 'PUT' : 'DELETE', `${one(show, id)}/vote`);

export const withdrawQuestion = (show: string, id: string) => call<void>('DELETE', one(show, id));

export const turnQuestion = (show: string, id: string, turn: Turn) =>
  call<Question>('POST', `${one(show, id)}/${turn}`);
export const rejectQuestion = (show: string, id: string, reason: string) =>
  call<Question>('POST', `${one(show, id)}/reject`, { body: { reason } });
export const mergeQuestion = (show: string, id: string, into: string) =>
  call<Question>('POST', `${one(show, id)}/merge`, { body: { into } });
export const labelQuestion = (show: string, id: string, label: string | null) =>
  call<Question>('PATCH', one(show, id), { body: { label } });

/** Beside which one of the queue, or last of those that were put somewhere; what is left out of the others stays as it is. */
export interface Place {
  before?: string;
  after?: string;
  pinned?: boolean;
  /** It was carried there by one below it: only what is taken back is. */
  carried?: boolean;
}

export const placeQuestion = (show: string, id: string, place: Place) =>
  call<Question>('PUT', `${one(show, id)}/place`, { body: place });
/** Back to where its rank puts it. */
export const unplaceQuestion = (show: string, id: string) =>
  call<Question>('DELETE', `${one(show, id)}/place`);

/** Makes a question of a chat message, by whoever wrote that. */
export const questionFrom = (show: string, message: string) =>
  call<Question>('POST', `${path(show)}/from-message`, { body: { message } });

/** The encoder's delay (ms) is added to the moment in which an answer begins. */
export const changeQuestionSettings = (
  show: string,
  change: Partial<QuestionSettings & { encoderDelayMillis: number }>,
) => call<QuestionSettings>('PATCH', `${path(show)}/settings`, { body: change });

/** All that a show was asked, as a table; for the creator. */
export const questionsCsvPath = (show: string) => `${path(show)}/export.csv`;
