import { call } from './client';
import type {
  Access,
  Audience,
  AudienceHistory,
  NewShow,
  Page,
  PlaybackGrant,
  PlaybackQuestion,
  Preparation,
  Reminder,
  Show,
  ShowChange,
  ShowStatus,
  Signal,
} from './types';

const ROOT = '/api/v1/streams';

export const showPath = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;
export const playbackPath = (id: string) => `${showPath(id)}/playback`;
export const eventsPath = (id: string) => `${showPath(id)}/events`;

interface Filter {
  status?: ShowStatus;
  limit?: number;
  cursor?: string;
}

/** As many shows as the channel page and the studio list at first. */
export const programme: Filter = { limit: 50 };

export function listPath(filter: Filter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    query.set(name, String(value));
  }
  return `${ROOT}?${query}`;
}

export const listShows = (filter: Filter) => call<Page<Show>>('GET', listPath(filter));

export const getShow = (id: string) => call<Show>('GET', showPath(id));
export const createShow = (show: NewShow) => call<Show>('POST', ROOT, { body: show });
export const changeShow = (id: string, change: ShowChange) =>
  call<Show>('PATCH', showPath(id), { body: change });
export const deleteShow = (id: string) => call<void>('DELETE', showPath(id));
export const endShow = (id: string) => call<Show>('POST', `${showPath(id)}/end`);
/** An interrupted show waits for its publisher for so many seconds from now. */
export const setGrace = (id: string, seconds: number) =>
  call<Show>('POST', `${showPath(id)}/grace`, { body: { seconds } });
export const getAudience = (id: string) => call<Audience>('GET', `${showPath(id)}/audience`);
export const getAudienceHistory = (id: string) =>
  call<AudienceHistory>('GET', `${showPath(id)}/audience/history`);
export const audienceCsvPath = (id: string) => `${showPath(id)}/audience.csv`;

/** Who gets in, so many seconds from now; a show opens to everybody at once. */
export const changeAccess = (id: string, access: Access, afterSeconds: number) =>
  call<Show>('PUT', `${showPath(id)}/access`, { body: { ...access, afterSeconds } });
/** Takes the planned change back. */
export const keepAccess = (id: string) => call<Show>('DELETE', `${showPath(id)}/access`);

/** Throws out whoever sends for the show. */
export const throwOut = (id: string) => call<void>('DELETE', `${showPath(id)}/signal/source`);
export const getSignal = (id: string) => call<Signal>('GET', `${showPath(id)}/signal`);
export const cancelShow = (id: string) => call<Show>('POST', `${showPath(id)}/cancel`);
export const restoreShow = (id: string) => call<Show>('POST', `${showPath(id)}/restore`);
export const cloneShow = (id: string) => call<Show>('POST', `${showPath(id)}/clone`);
export const armShow = (id: string, armed: boolean) =>
  call<void>(armed ? 'PUT' : 'DELETE', `${showPath(id)}/armed`);
export const getPreparation = (id: string) => call<Preparation>('GET', `${showPath(id)}/preparation`);
export const getReminder = (id: string) => call<Reminder>('GET', `${showPath(id)}/reminder`);
export const remind = (id: string, set: boolean) =>
  call<Reminder>(set ? 'PUT' : 'DELETE', `${showPath(id)}/reminder`);

/** May this person watch? The answer also sets the cookie that the playlist requests carry. */
export const askPlayback = (id: string, question: PlaybackQuestion) =>
  call<PlaybackGrant>('POST', playbackPath(id), { body: question });
