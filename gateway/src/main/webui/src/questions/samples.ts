import type { Question, QuestionList } from './question';

/** Made-up questions for tests. */
export const aQuestion = (id: string, change: Partial<Question> = {}): Question => ({
  id,
  version: 1,
  show: 'show1',
  text: `What about ${id}?`,
  status: 'open',
  author: { name: 'Bob', badges: [] },
  anonymous: false,
  asker: null,
  askedAt: '2026-11-28T19:30:30Z',
  votes: 1,
  rank: 1,
  why: { votes: change.votes ?? 1, recent: 0, tier: 1, first: 1, askedRecently: 0 },
  place: null,
  pinned: false,
  carried: false,
  label: null,
  rolledOver: false,
  reason: null,
  mergedInto: null,
  answeringAt: null,
  answeredAt: null,
  answerFrom: null,
  ...change,
});

export const aList = (items: Question[], change: Partial<QuestionList> = {}): QuestionList => ({
  items,
  mine: [],
  voted: [],
  settings: { open: true, holdFirst: false, membersOnly: false },
  nextAllowedAt: null,
  moderates: false,
  ...change,
});

/** What a room's line tells. */
export const told = (...changed: unknown[]) => ({ type: 'questions', changed });
