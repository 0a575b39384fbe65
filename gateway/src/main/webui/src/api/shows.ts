import { call } from './client';
import type { Audience, NewShow, Page, PlaybackGrant, Show, ShowChange, ShowStatus } from './types';

const ROOT = '/api/v1/streams';

export const showPath = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;
export const playbackPath = (id: string) => `${showPath(id)}/playback`;
export const eventsPath = (id: string) => `${showPath(id)}/events`;

export function listShows(filter: { status?: ShowStatus; limit?: number; cursor?: string } = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    query.set(name, String(value));
  }
  const suffix = query.size > 0 ? `?${query}` : '';
  return call<Page<Show>>('GET', `${ROOT}${suffix}`);
}

export const getShow = (id: string) => call<Show>('GET', showPath(id));
export const createShow = (show: NewShow) => call<Show>('POST', ROOT, { body: show });
export const changeShow = (id: string, change: ShowChange) =>
  call<Show>('PATCH', showPath(id), { body: change });
export const deleteShow = (id: string) => call<void>('DELETE', showPath(id));
export const endShow = (id: string) => call<Show>('POST', `${showPath(id)}/end`);
export const getAudience = (id: string) => call<Audience>('GET', `${showPath(id)}/audience`);

/** May this person watch? The answer also sets the cookie that the playlist requests carry. */
export const askPlayback = (id: string, sid?: string) =>
  call<PlaybackGrant>('POST', playbackPath(id), { body: sid ? { sid } : {} });
