/** As many characters a message may have, as people see them. */
export const MOST_GRAPHEMES = 300;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What people see as characters: an emoji of many code points is one. */
export function graphemes(text: string): number {
  return Array.from(characters.segment(text)).length;
}
