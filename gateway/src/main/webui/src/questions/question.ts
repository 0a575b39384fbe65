import type { Badge } from '../chat/room/protocol';

/** `held`: only moderators and its asker see it; `skipped`: not in this show, it rolls over to the next one. */
export type QuestionStatus =
  | 'held'
  | 'open'
  | 'answering'
  | 'answered'
  | 'skipped'
  | 'rejected'
  | 'merged'
  | 'withdrawn';

/**
 * What made the rank: votes, how many there would be had all come just now, and factors, of which 1 changes nothing; each of
 * `askedRecently`, this person's that were answered lately, halves it.
 */
export interface Why {
  votes: number;
  recent: number;
  tier: number;
  first: number;
  askedRecently: number;
}

/** A question of a show, the same for everybody; times RFC 3339. */
export interface Question {
  id: string;
  /** Grows with each change: whoever has a higher one keeps that. */
  version: number;
  show: string;
  text: string;
  status: QuestionStatus;
  /** Null when it was asked anonymously, but for moderators. */
  author: { name: string; badges: Badge[] } | null;
  anonymous: boolean;
  /** Who asked; moderators alone know. */
  asker: string | null;
  askedAt: string;
  votes: number;
  /** Higher is earlier. */
  rank: number;
  why: Why;
  /** Where the host put it, counted from 1; null: nowhere. */
  place: number | null;
  pinned: boolean;
  /** It has its place only since one below it was put where it is. */
  carried: boolean;
  label: string | null;
  /** Asked for an earlier show, and not answered there. */
  rolledOver: boolean;
  /** Why it was rejected; for its asker and moderators. */
  reason: string | null;
  mergedInto: string | null;
  answeringAt: string | null;
  answeredAt: string | null;
  /** The time that the picture of the answer's beginning carries. */
  answerFrom: string | null;
}

/** A question that this person may not see, or not any more. */
export type Hidden = Pick<Question, 'id' | 'version' | 'show' | 'status'> &
  Partial<Pick<Question, 'mergedInto'>>;

/** Of a question only the votes have changed. */
export interface Tally {
  id: string;
  version: number;
  votes: number;
  rank: number;
  recent: number;
}

/** What the room's line tells of questions. */
export interface QuestionsFrame {
  type: 'questions';
  /** Those that are new or have changed. */
  changed: (Question | Hidden)[];
  voted?: Tally[];
  /** Something may not have come: only reading all of it tells. */
  missed?: boolean;
  settings?: Partial<QuestionSettings>;
}

export const isSeen = (question: Question | Hidden | undefined): question is Question =>
  question !== undefined && 'text' in question;

/** Whether a vote for it is counted. */
export const takesVotes = (question: Question | Hidden | undefined): boolean =>
  isSeen(question) && ['open', 'answering', 'skipped'].includes(question.status);

/** What a show's queue takes. */
export interface QuestionSettings {
  open: boolean;
  holdFirst: boolean;
  membersOnly: boolean;
}

/** What a show was asked, and what of it concerns whoever reads it. */
export interface QuestionList {
  items: Question[];
  /** Those that they asked. */
  mine: string[];
  voted: string[];
  settings?: QuestionSettings;
  /** Before this they cannot ask another one. */
  nextAllowedAt: string | null;
  moderates?: boolean;
}

/** The order of a queue: what is being answered, then by place, then by rank. */
export function inOrder(questions: readonly Question[]): Question[] {
  return [...questions].sort(
    (one, other) =>
      Number(other.status === 'answering') - Number(one.status === 'answering') ||
      (one.place ?? Number.POSITIVE_INFINITY) - (other.place ?? Number.POSITIVE_INFINITY) ||
      other.rank - one.rank ||
      (one.id < other.id ? -1 : 1),
  );
}
