import type { Said } from '../room/roomState';

const MOST_PEOPLE = 6;

/** A name that is being typed: where its @ stands, and what follows it up to the caret. */
export interface Started {
  at: number;
  typed: string;
}

/** The mention before the caret, if one is being typed. */
export function startedAt(text: string, caret: number): Started | null {
  const found = /(?:^|\s)@([^\s@]{0,30})$/u.exec(text.slice(0, caret));
  return found ? { at: caret - (found[1]?.length ?? 0) - 1, typed: found[1] ?? '' } : null;
}

/** Names that begin so, of whole names or of a word in them; who wrote last comes first. */
export function peopleLike(typed: string, messages: Said[], me: string): string[] {
  const begin = typed.toLowerCase();
  const names = new Set<string>();
  for (const { author } of messages.toReversed()) {
    const words = author.name.toLowerCase();
    if (author.id !== me && (words.startsWith(begin) || words.includes(` ${begin}`))) {
      names.add(author.name);
    }
    if (names.size === MOST_PEOPLE) {
      break;
    }
  }
  return [...names];
}
