import type { NewOverlay, Overlay, OwnEmoji } from '../src/api/types.ts';
import type { Answer } from './answer.ts';
import { at, MINUTE } from './mockData.ts';

let emoji: OwnEmoji[] = ['crumb', 'oven_mitt', 'starter'].map((name) => ({ name, url: '/favicon.svg' }));
let overlays: Overlay[] = [{ id: 'o1', name: 'Streaming laptop', addedAt: at(-30 * 24 * 60 * MINUTE) }];

/** The channel's emoji, for `/chat/emoji/…`; a new one looks like the house. */
export function mockEmoji(method: string | undefined, name: string | undefined, body: object): Answer {
  const others = emoji.filter((one) => one.name !== name);
  const next = { name: method === 'PATCH' ? (body as OwnEmoji).name : (name ?? ''), url: '/favicon.svg' };
  if (method === 'GET') {
    return [200, { version: 1, items: emoji }];
  }
  emoji = method === 'DELETE' ? others : [...others, next].sort((a, b) => a.name.localeCompare(b.name));
  return method === 'DELETE' ? [204] : [200, next];
}

/** Overlays that are let in, for `/chat/overlays/…`; the room of none can be opened. */
export function mockOverlays(method: string | undefined, id: string | undefined, body: object): Answer {
  if (id === 'ticket') {
    return [409, { id: 'no-show', status: 409 }];
  }
  if (method === 'POST') {
    const made: NewOverlay = {
      id: `o${overlays.length + 1}`,
      name: (body as Overlay).name,
      addedAt: at(0),
      secret: 'MadeUp00MadeUp00MadeUp00MadeUp00',
    };
    overlays = [...overlays, made];
    return [201, made];
  }
  overlays = method === 'DELETE' ? overlays.filter((one) => one.id !== id) : overlays;
  return method === 'DELETE' ? [204] : [200, overlays];
}
