import type { PlayLink } from '../src/api/types.ts';
import type { Answer } from './answer.ts';
import { at, MINUTE } from './mockData.ts';

let links: PlayLink[] = [];

/** Play links of whoever looks. */
export function mockLinks(method: string | undefined, id: string | undefined): Answer {
  if (method === 'POST') {
    const made = { id: String(Date.now()), createdAt: at(0), expiresAt: at(720 * MINUTE) };
    links = [{ ...made, lastUsedAt: null }, ...links];
    return [201, { ...made, playUrl: '/play/mfzwizlmonsxq4tfon2ge2lqme/index.m3u8' }];
  }
  if (method === 'DELETE') {
    links = links.filter((link) => link.id !== id);
    return [204];
  }
  return [200, { items: links }];
}
