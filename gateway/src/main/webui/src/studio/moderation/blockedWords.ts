import { moderation } from '../../text/moderation';

const words = moderation.words;
/** Characters of a word, at most. */
const LONGEST = 50;
const SHAPE = /^\*?[^*]+\*?$/;

/** The words of a text, one a line, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** What keeps a list from being saved, in words. */
export function wrongWith(list: string[]): string | undefined {
  if (list.length > words.most) {
    return words.tooMany;
  }
  const long = list.find((word) => word.length > LONGEST);
  if (long) {
    return words.tooLong(long);
  }
  const starred = list.find((word) => !SHAPE.test(word));
  return starred && words.star(starred);
}

/** Mine, and then what somebody else has that I do not. */
export const merged = (mine: string[], theirs: string[]): string[] => [...new Set([...mine, ...theirs])];
