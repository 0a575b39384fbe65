import { createContext } from 'react';

/** The channel's own emoji: addresses of their pictures by name. */
export type Pictures = Readonly<Record<string, string>>;

export const NO_PICTURES: Pictures = {};

/** What is shown for names in messages below this. */
export const OwnEmoji = createContext<Pictures>(NO_PICTURES);

/** How a message says an emoji of the channel's. */
export const said = (name: string) => `:${name}:`;

/** A piece of text, or the name of an emoji. */
export type Part = string | { name: string };

const patterns = new WeakMap<Pictures, RegExp | null>();

/** The text with the names that are known taken out of it; all others stay text. */
export function partsOf(text: string, pictures: Pictures): Part[] {
  const pattern = patternOf(pictures);
  if (!pattern) {
    return [text];
  }
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? { name: part } : part))
    .filter((part) => part !== '');
}

/** Names are made of letters, digits and underscores only. */
function patternOf(pictures: Pictures): RegExp | null {
  const known = patterns.get(pictures);
  if (known !== undefined) {
    return known;
  }
  const names = Object.keys(pictures);
  const pattern = names.length > 0 ? new RegExp(`:(${names.join('|')}):`, 'u') : null;
  patterns.set(pictures, pattern);
  return pattern;
}

const MOST_OFFERED = 6;

/** Names that begin so, then names that have it in them. */
export function namesLike(typed: string, pictures: Pictures): string[] {
  const part = typed.toLowerCase();
  const names = Object.keys(pictures).filter((name) => name.includes(part));
  const begin = names.filter((name) => name.startsWith(part));
  return [...begin, ...names.filter((name) => !name.startsWith(part))].slice(0, MOST_OFFERED);
}
