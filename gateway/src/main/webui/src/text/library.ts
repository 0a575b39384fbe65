import { count, justDay, justTime, shortDate, span, timer } from './format';
import { size } from './size';

/** Words of the studio's library. */
export const library = {
  title: 'Library',
  intro:
    'Every recording, the newest first. Each is for the same people as its show, unless you say otherwise.',
  sum: (bytes: number) => `${size(bytes)} in all`,
  columns: {
    show: 'Show',
    length: 'Length',
    size: 'Size',
    audience: 'Who may watch',
    state: 'State',
    actions: 'What you can do',
  },
  untitled: 'A show that was deleted',
  started: shortDate,
  length: span,
  size,
  state: { recording: 'Recording now', complete: 'Complete', deleted: 'Deleted' },
  purged: (at: string) => `Gone for good on ${justDay(at)}.`,
  losses: (n: number) => (n === 1 ? 'A piece is missing' : `${count(n, 'piece is', 'pieces are')} missing`),
  lossHint: 'These files could not be read and were set aside; the rest plays.',
  loss: (at: string, reason: string) => `${justTime(at)}: ${reason}`,
  audience: {
    of: (title: string) => `Who may watch the recording of ${title}`,
    show: 'As the show',
    private: 'You and moderators',
    changed: (title: string) => `Changed who may watch the recording of ${title}.`,
    back: (title: string) => `As before, for the recording of ${title}.`,
  },
  trim: 'Cut',
  trimOf: (title: string) => `Cut beginning and end of the recording of ${title}`,
  trimmed: ({ fromMillis, untilMillis }: { fromMillis: number; untilMillis: number }, whole: number) =>
    `${timer(fromMillis)} to ${timer(untilMillis)} of ${timer(whole)}.`,
  download: (part: number | null) => (part ? `Part ${part}` : 'Download'),
  downloadOf: (title: string, part: number | null, bytes: number) =>
    `Download ${part ? `part ${part} of ` : ''}the recording of ${title} as MP4, ${size(bytes)}`,
  downloadSize: (bytes: number) => `MP4, ${size(bytes)}`,
  watch: 'Watch',
  watchOf: (title: string) => `Watch ${title}`,
  remove: 'Delete',
  removeOf: (title: string) => `Delete the recording of ${title}`,
  removed: (title: string) => `The recording of ${title} is deleted. For seven days you can have it back.`,
  restore: 'Restore',
  restoreOf: (title: string) => `Restore the recording of ${title}`,
  restored: (title: string) => `The recording of ${title} is back.`,
  more: 'Show more',
  empty: 'Nothing recorded yet',
  emptyText:
    'Recording needs no button: whatever you send is kept from the first second of a show on, and can be watched from its start while you are still on. Your first recording appears here with your next show.',
  toShows: 'Plan a show',
  failed: 'The library could not be loaded.',
};
