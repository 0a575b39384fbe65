/** Words of the page that cuts off the beginning and the end of a recording. */
export const trim = {
  title: 'Cut beginning and end',
  from: { label: 'Begins at', here: 'Start here (I)', far: 'From the very beginning' },
  until: { label: 'Ends at', here: 'End here (O)', far: 'To the very end' },
  wrong: (whole: string) => `Write a time as 1:02:30, the end behind the beginning, up to ${whole}.`,
  shown: (part: string, whole: string) => `${part} of ${whole} will be shown.`,
  hint: 'Recordings are cut between pieces of some four seconds, so up to 4 s more may be seen at each end. Nothing is deleted: what you cut off is shown to nobody, and you can take it back at any time.',
  save: 'Cut',
  whole: 'Show all of it again',
  toLibrary: 'To the library',
  done: (title: string) => `Changed where the recording of ${title} begins and ends.`,
  back: 'As it was before.',
  running: 'This can be done when the show is over and all of it is stored.',
  deleted: 'This recording is deleted. Restore it in the library first.',
};
