import { count, shortDate, timer } from './format';

const length = (ms: number) => count(Math.round(ms / 1000), 'second', 'seconds');

/** Words around clips. */
export const clips = {
  title: 'Clips',
  make: 'Make a clip',
  notYet: 'A clip can be made once the recording plays here.',
  notInRecording: 'This moment is not in the recording any more, or not yet.',
  preview: 'Preview of the clip',
  start: 'Start',
  end: 'End',
  clock: (seconds: number) => timer(seconds * 1000),
  range: (seconds: number) => `${length(seconds * 1000)} of at most 60.`,
  name: 'Title',
  create: 'Make the clip',
  made: 'Your clip is ready',
  forAll: 'Anybody who has this link can watch it.',
  forAudience: 'Those who may watch the recording can watch it here.',
  link: 'Link to the clip',
  open: 'Open the clip',
  done: 'Done',
  by: (maker: string) => (maker ? `by ${maker}` : 'by somebody without a name'),
  length,
  madeAt: shortDate,
  copyOf: (title: string) => `Copy the link to ${title}`,
  removeOf: (title: string) => `Delete the clip ${title}`,
  removed: (title: string) => `The clip ${title} is deleted.`,
  restoreOf: (title: string) => `Restore the clip ${title}`,
  restored: (title: string) => `The clip ${title} is back.`,
  deleted: 'Deleted',
  more: 'Show more',
  none: 'No clips yet. With the scissors in the player you make the first one.',
  failed: 'The clips could not be loaded.',
  player: 'Clip',
  video: (title: string) => `Clip ${title}`,
  whole: 'Watch it in the whole recording',
  from: 'From',
  gone: {
    title: 'This clip is not here any more',
    text: 'It was taken away, or a letter of the link got lost on the way.',
    link: 'To the channel page',
  },
  closed: {
    title: 'This clip is for those who may watch its show',
    text: 'On the page of the show you see how to get in.',
    link: 'To the show',
  },
  pageFailed: 'The clip could not be loaded.',
  studio: {
    intro: 'What members and moderators cut out of your recordings, the newest first.',
    sharing: 'Anybody who has the link to a clip can watch it',
    sharingHint:
      'Also clips of shows for members: the clip alone, nothing else of the show. Off: those who may watch the recording.',
    shared: 'From now on, whoever has the link to a clip can watch it.',
    unshared: 'Clips are for those alone who may watch the recording.',
    empty: 'No clips yet',
    emptyText:
      'Members and moderators make them while they watch a recording, or a show from its start: up to a minute, with a link to send on. They appear here with who made them.',
    toLibrary: 'To your recordings',
  },
};
