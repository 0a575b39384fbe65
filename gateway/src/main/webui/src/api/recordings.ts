import { call } from './client';
import { showPath } from './shows';
import type {
  Page,
  Recording,
  RecordingRetention,
  RecordingStorage,
  RecordingTrim,
  ReplayAccess,
  Show,
} from './types';

const ROOT = '/api/v1/recordings';
const path = (show: string) => `${ROOT}/${encodeURIComponent(show)}`;

/** A page of recordings, the newest first, and what all of them take (bytes). */
export type Recordings = Page<Recording> & { bytes: number };

export const listRecordings = (cursor: string | null) =>
  call<Recordings>('GET', cursor ? `${ROOT}?${new URLSearchParams({ cursor })}` : ROOT);

/** Who may watch it once the show is over; null: those to whom the show was open. */
export const openReplay = (show: string, access: ReplayAccess | null) =>
  call<Show>('PUT', `${showPath(show)}/replay/access`, { body: access ?? { audience: 'show' } });

/** Where one of its files is, counted from 1. */
export const downloadPath = (show: string, part: number) => `${path(show)}/downloads/${part}`;

export const getRecording = (show: string) => call<Recording>('GET', path(show));

/** Shows it from here to there, cut at segments: the answer says where exactly. */
export const trimRecording = (show: string, trim: RecordingTrim) =>
  call<Recording>('PUT', `${path(show)}/trim`, { body: trim });
/** Shows all of it again. */
export const untrimRecording = (show: string) => call<Recording>('DELETE', `${path(show)}/trim`);

/** From now on nobody can play it; its bytes go after seven days. */
export const deleteRecording = (show: string) => call<void>('DELETE', path(show));
/** Within the seven days. */
export const restoreRecording = (show: string) => call<Recording>('POST', `${path(show)}/restore`);

export const getStorage = () => call<RecordingStorage>('GET', `${ROOT}/storage`);

export const getRetention = () => call<RecordingRetention>('GET', `${ROOT}/retention`);
/** What is shortened holds for what there is as well, in seven days at the earliest. */
export const setRetention = (days: number | null) =>
  call<RecordingRetention>('PUT', `${ROOT}/retention`, { body: { days } });

/** Those that go within seven days because recordings are kept no longer, the next one first. */
export const listExpiring = () => call<Recording[]>('GET', `${ROOT}/expiring`);
/** For ever, or as long as the others. */
export const keepRecording = (show: string, kept: boolean) =>
  call<Recording>(kept ? 'PUT' : 'DELETE', `${path(show)}/kept`);
