import { count } from './format';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** "English", "Brazilian Portuguese"; the tag itself where nobody knows it. */
function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Words around captions, in the player and in the studio. */
export const captions = {
  language: languageName,
  choice: 'Captions',
  off: 'Off',
  menu: 'Captions…',
  menuOf: (title: string) => `Captions of the recording of ${title}`,
  title: 'Captions',
  intro: (title: string) => `What is said in ${title}, to be read: a WebVTT file for each language.`,
  failed: 'The captions could not be loaded.',
  none: 'There are none yet.',
  list: 'Captions that there are',
  note: (cues: number) => count(cues, 'line to read', 'lines to read'),
  which: 'Language',
  add: 'Choose a file',
  replace: 'Replace',
  hint: 'WebVTT (.vtt), up to 1 MiB. Times count from the start of the recording. Only its text is kept: no styles, no notes.',
  sending: 'Reading the file',
  added: (language: string) => `Captions in ${language} are there.`,
  replaced: (language: string) => `Captions in ${language} are replaced.`,
  remove: 'Delete',
  removeOf: (language: string) => `Delete the captions in ${language}`,
  removed: (language: string) => `Captions in ${language} are deleted.`,
  refused: (reason: string) => `Nothing was changed. ${reason}`,
};
