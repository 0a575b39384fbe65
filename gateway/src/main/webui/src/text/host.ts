import { questions } from './questions';
import { queue } from './queue';

/** Words of the host view. */
export const host = {
  pageTitle: (show: string) => `Host view · ${show}`,
  back: 'Control room',
  clock: 'Time',
  onAir: 'On air for',
  current: 'Being answered',
  first: 'Up first',
  votes: queue.votes,
  loading: questions.loading,
  none: 'No question is waiting.',
  noneText: 'New ones come here by themselves, the one with the most votes first.',
  coming: 'Next',
  nothingNext: 'Nothing after this one yet.',
  answeredButton: 'Answered',
  startButton: 'Answer now',
  nextButton: 'Next',
  backButton: 'Take back',
  keys: 'Space: answered · →: next · Backspace: take back',
  answered: queue.answered,
  skipped: queue.skipped,
  taken: 'Taken back.',
  away: 'The live line is away. What you press counts all the same; the list is read every few seconds.',
};
