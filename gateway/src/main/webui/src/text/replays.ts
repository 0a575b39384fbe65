import { justDay, span } from './format';

/** Words of the library that viewers see. */
export const replays = {
  title: 'Replays',
  intro: 'Every recorded show, the newest first.',
  all: 'All replays',
  more: 'Show more',
  on: justDay,
  length: span,
  left: (ms: number) => `You are ${span(ms)} in`,
  empty: 'No replays yet',
  emptyText:
    'Shows are recorded while they are on. You can watch one from the start while it still goes on, and here once it is over.',
  toChannel: 'See what is next',
  failed: 'The replays could not be loaded.',
};
