/** Words of the chat beside a recording. */
export const replayChat = {
  title: 'Chat replay',
  log: 'What was written up to this moment of the recording',
  loading: 'Fetching what was written',
  quiet: 'Nobody had written yet at this moment of the show.',
  failed: 'What was written cannot be fetched right now. Trying again by itself.',
  closed: 'The chat can be read by those to whom all of the show is open.',
  foot: 'This is what was written during the show. It follows the recording.',
};
