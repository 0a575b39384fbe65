import { namesLike, type Pictures, said } from '../emoji/ownEmoji';
import type { Said } from '../room/roomState';
import { peopleLike, type Started, startedAt } from './mention';

/** What may stand in place of what is being typed. */
export interface Offer {
  words: string;
  label: string;
  picture?: string | undefined;
}

/** What is being typed before the caret, and what it may become. */
export interface Completion {
  started: Started;
  kind: 'people' | 'ownEmoji';
  offers: Offer[];
}

/** Two letters at least: `:D` is a smile. */
const EMOJI = /(?:^|[^a-z0-9_]):([a-z0-9_]{2,32})$/iu;

export function emojiStartedAt(text: string, caret: number): Started | null {
  const typed = EMOJI.exec(text.slice(0, caret))?.[1];
  return typed === undefined ? null : { at: caret - typed.length - 1, typed };
}

export function completionAt(
  text: string,
  caret: number,
  { messages, me, pictures }: { messages: Said[]; me: string; pictures: Pictures },
): Completion | null {
  const mention = startedAt(text, caret);
  if (mention) {
    const offers = peopleLike(mention.typed, messages, me).map((name) => ({
      words: `@${name}`,
      label: name,
    }));
    return { started: mention, kind: 'people', offers };
  }
  const emoji = emojiStartedAt(text, caret);
  return (
    emoji && {
      started: emoji,
      kind: 'ownEmoji',
      offers: namesLike(emoji.typed, pictures).map((name) => ({
        words: said(name),
        label: said(name),
        picture: pictures[name],
      })),
    }
  );
}

/** The text with `words` in place of what was typed, and where the caret stands then. */
export function completed(text: string, { at, typed }: Started, words: string) {
  const before = `${text.slice(0, at)}${words} `;
  return { text: before + text.slice(at + 1 + typed.length).trimStart(), caret: before.length };
}
