import { call } from './client';
import { showPath } from './shows';
import type { Page, Recording, ReplayAccess, Show } from './types';

const ROOT = '/api/v1/recordings';
const path = (show: string) => `${ROOT}/${encodeURIComponent(show)}`;

/** A page of recordings, the newest first, and what all of them take (bytes). */
export type Recordings = Page<Recording> & { bytes: number };

export const listRecordings = (cursor: string | null) =>
  call<Recordings>('GET', cursor ? `${ROOT}?${new URLSearchParams({ cursor })}` : ROOT);

/** Who may watch it once the show is over; null: those to whom the show was open. */
export const openReplay = (show: string, access: ReplayAccess | null) =>
  call<Show>('PUT', `${showPath(show)}/replay/access`, { body: access ?? { audience: 'show' } });

/** From now on nobody can play it; its bytes go after seven days. */
export const deleteRecording = (show: string) => call<void>('DELETE', path(show));
/** Within the seven days. */
export const restoreRecording = (show: string) => call<Recording>('POST', `${path(show)}/restore`);
