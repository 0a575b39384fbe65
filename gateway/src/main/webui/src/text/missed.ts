import { justTime, span } from './format';

/** Words for whoever came late to a show that is on, and for their way back to it. */
export const missed = {
  title: 'What did I miss?',
  late: (ms: number) => `You came ${span(ms)} in.`,
  dismiss: 'Not now',
  loading: 'Looking up what was answered',
  intro: 'Press one to see its answer. Then catch up, or jump to live.',
  list: 'Answered so far',
  none: 'Nothing answered yet',
  noneText: 'As soon as a question has its answer it stands here, to go back to.',
  at: (iso: string) => justTime(iso),
  locked: 'For members',
  unmarked: 'Its moment was not marked',
  glide: 'Catch up at 1.25×',
  catchUp: 'Catch up',
  back: 'Back to live',
  behind: (ms: number) => `${span(ms)} behind`,
  soon: (ms: number) => `Live in ${span(ms)}`,
};
