import { emoji as words } from '../../text/emoji';

export const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const MOST_BYTES = 256 * 1024;

export const NAME = /^[a-z0-9_]{2,32}$/;

/** What can be told of a file without reading it; empty when it may be sent. */
export function fault({ name, type, size }: File): string {
  if (!TYPES.includes(type)) {
    return words.wrongType(name);
  }
  return size > MOST_BYTES ? words.tooLarge(name) : '';
}

/** An emoji's name from its file's, another one than those that are taken. */
export function nameFor(file: string, taken: string[]): string {
  const words = file
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 28);
  const name = words.length < 2 ? `emoji${words && `_${words}`}` : words;
  let free = name;
  for (let n = 2; taken.includes(free); n++) {
    free = `${name}_${n}`;
  }
  return free;
}
