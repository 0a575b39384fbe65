import { call } from './client';
import type { OwnEmoji } from './types';

const ROOT = '/api/v1/chat/emoji';
const at = (name: string) => `${ROOT}/${encodeURIComponent(name)}`;

export const listEmoji = () => call<{ version: number; items: OwnEmoji[] }>('GET', ROOT);
export const putEmoji = (name: string, picture: Blob) => call<OwnEmoji>('PUT', at(name), { body: picture });
export const renameEmoji = (name: string, other: string) =>
  call<OwnEmoji>('PATCH', at(name), { body: { name: other } });
export const deleteEmoji = (name: string) => call<void>('DELETE', at(name));

/** The picture itself, to be put back should a deletion be a slip. */
export async function pictureOf({ url }: OwnEmoji): Promise<Blob> {
  const response = await fetch(url);
  return new Blob([await response.arrayBuffer()], { type: 'image/png' });
}
