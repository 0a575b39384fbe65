import { call } from './client';
import type { Page, Recording } from './types';

const ROOT = '/api/v1/recordings';
const path = (show: string) => `${ROOT}/${encodeURIComponent(show)}`;

/** A page of recordings, the newest first, and what all of them take (bytes). */
export type Recordings = Page<Recording> & { bytes: number };

export const listRecordings = (cursor: string | null) =>
  call<Recordings>('GET', cursor ? `${ROOT}?${new URLSearchParams({ cursor })}` : ROOT);

/** From now on nobody can play it; its bytes go after seven days. */
export const deleteRecording = (show: string) => call<void>('DELETE', path(show));
/** Within the seven days. */
export const restoreRecording = (show: string) => call<Recording>('POST', `${path(show)}/restore`);
