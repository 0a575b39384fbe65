import { count, justDay } from './format';
import { size } from './size';

/** Words about how long recordings are kept, and for how long there is room. */
export const keeping = {
  title: 'Room and retention',
  keep: 'Keep recordings',
  forEver: 'For ever',
  days: (n: number) => (n === 365 ? 'One year' : `${n} days`),
  forEverHint: 'Nothing is deleted by itself.',
  hint: 'After that they are deleted, and you have seven days more to restore them. Nothing goes sooner than seven days from now.',
  changed: (days: number | null) =>
    days === null
      ? 'Recordings are kept for ever.'
      : `Recordings are kept for ${count(days, 'day', 'days')}.`,
  expiring: (n: number) => `${count(n, 'recording', 'recordings')} will be deleted within a week`,
  until: (at: string) => `Kept until ${justDay(at)}.`,
  goes: (at: string) => `will be deleted on ${justDay(at)}.`,
  kept: 'Kept for ever.',
  one: 'Keep',
  oneOf: (title: string) => `Keep the recording of ${title} for ever`,
  noLonger: 'Keep no longer',
  noLongerOf: (title: string) => `Keep the recording of ${title} as long as the others`,
  failed: 'How recordings are kept could not be loaded.',
  full: (free: number, weekly: number, at: string) =>
    `${size(free)} are free. At ${size(weekly)} a week, the storage is full around ${justDay(at)}.`,
  enough: (free: number, weekly: number) =>
    `${size(free)} are free. At ${size(weekly)} a week, that is enough for as long as can be told.`,
  idle: (free: number) => `${size(free)} are free. Nothing was recorded in the last four weeks.`,
  growing: (weekly: number) =>
    `Shows take ${size(weekly)} a week. How much room the storage has is not known here.`,
  unknown: 'How much room the storage has is not known here.',
  tooSmall: (free: number, largest: number) =>
    `The next show may not fit: the largest of the last four weeks took ${size(largest)}, and ${size(free)} are free. Delete recordings, or keep them for less time.`,
  numbers: 'The numbers behind it',
  used: (bytes: number) =>
    `${size(bytes)} are used, deleted recordings among them until they are gone for good.`,
  lately: (shows: number, mean: number, largest: number) =>
    `${count(shows, 'show', 'shows')} in the last four weeks took ${size(mean)} on average, the largest ${size(largest)}.`,
};
