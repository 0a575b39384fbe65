import { timer } from './format';

const clock = (at: number) => timer(at * 1000);

/** Words around chapters; times in seconds of the recording. */
export const chapters = {
  title: 'Chapters',
  show: 'Chapters',
  close: 'Close the chapters',
  list: 'Chapters of this recording',
  clock,
  none: 'No chapters yet.',
  now: (title: string) => `chapter ${title}`,
  name: 'Name of a new chapter',
  placeholder: 'What begins here?',
  add: (at: number) => `Add at ${clock(at)}`,
  added: (title: string) => `Chapter “${title}” is there.`,
  rename: (title: string) => `Rename “${title}”`,
  newName: (title: string) => `New name of “${title}”`,
  keep: 'Keep the name',
  renamed: (title: string) => `The chapter is called “${title}” now.`,
  remove: (title: string) => `Delete “${title}”`,
  removed: (title: string) => `Chapter “${title}” is deleted.`,
  hidden: (title: string) => `Chapter “${title}” is hidden.`,
  undone: 'The chapters are as before.',
};
