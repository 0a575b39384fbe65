/** A message is text; some of it is a link, or calls somebody. */
export type Piece = string | { link: string; href: string } | { mention: string; me: boolean };

const LINK = String.raw`https?:\/\/[^\s<>"]+`;
const NAME = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_.-]*`;
/** Ends a sentence rather than a link or a name. */
const TAIL = /[.,;:!?'"’”…\]}-]+$/u;

/** `me` is the name of whoever reads, for whom a call of it stands out. */
export function piecesOf(text: string, me: string | null): Piece[] {
  const whole = me ? `${escaped(me)}(?![\\p{L}\\p{N}_])|` : '';
  const pattern = new RegExp(`(${LINK})|(?<![\\p{L}\\p{N}_@])@(${whole}${NAME})`, 'giu');
  const pieces: Piece[] = [];
  let rest = 0;
  for (const found of text.matchAll(pattern)) {
    const piece = found[1] ? linkIn(found[1]) : { mention: named(found[2] ?? '', me), me: false };
    if (piece) {
      const words = 'link' in piece ? piece.link : `@${piece.mention}`;
      pieces.push(text.slice(rest, found.index));
      pieces.push('link' in piece ? piece : { mention: words, me: same(piece.mention, me) });
      rest = found.index + words.length;
    }
  }
  pieces.push(text.slice(rest));
  return pieces.filter((piece) => piece !== '');
}

/** Whether the text calls the person of this name. */
export const calls = (text: string, name: string | null) =>
  name !== null &&
  piecesOf(text, name).some((piece) => typeof piece === 'object' && 'me' in piece && piece.me);

/** Only http and https, and nothing that looks like another host than it is. */
function linkIn(words: string): { link: string; href: string } | null {
  const link = trimmed(words);
  try {
    const url = new URL(link);
    return url.username || url.password ? null : { link, href: url.href };
  } catch {
    return null;
  }
}

/** "(see https://a.example/b)" ends before its bracket, "https://a.example/b_(c)" does not. */
function trimmed(words: string): string {
  const link = words.replace(TAIL, '');
  const unopened = link.endsWith(')') && link.split(')').length > link.split('(').length;
  return unopened ? trimmed(link.slice(0, -1)) : link;
}

const named = (name: string, me: string | null) => (same(name, me) ? name : name.replace(TAIL, ''));

const same = (name: string, me: string | null) => name.toLowerCase() === me?.toLowerCase();

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
