import { call } from './client';
import { showPath } from './shows';
import type { Clip, ClipSharing, NewClip, Page, SharedClip } from './types';

const ALL = '/api/v1/clips';
const SHARING = `${ALL}/sharing`;
const ofShow = (show: string) => `${showPath(show)}/clips`;
const one = ({ show, id }: Pick<Clip, 'show' | 'id'>) => `${ofShow(show)}/${encodeURIComponent(id)}`;
const page = (path: string, cursor: string | null) =>
  call<Page<Clip>>('GET', cursor ? `${path}?${new URLSearchParams({ cursor })}` : path);

/** Clips of a show, the newest first; for whoever may watch its recording, by the cookie of `askPlayback`. */
export const listClips = (show: string) => (cursor: string | null) => page(ofShow(show), cursor);
/** Those of all shows, for the creator. */
export const listAllClips = (cursor: string | null) => page(ALL, cursor);
export const makeClip = (show: string, clip: NewClip) => call<Clip>('POST', ofShow(show), { body: clip });
export const getClip = (show: string, id: string) => call<Clip>('GET', one({ show, id }));
/** From now on nobody can play it; for seven days it can be had back. */
export const deleteClip = (clip: Clip) => call<void>('DELETE', one(clip));
export const restoreClip = (clip: Clip) => call<Clip>('POST', `${one(clip)}/restore`);

/** What anybody may know who has a clip's address. */
export const findClip = (id: string) => call<SharedClip>('GET', `${ALL}/${encodeURIComponent(id)}`);
export const getSharing = () => call<ClipSharing>('GET', SHARING);
export const setSharing = (sharing: ClipSharing) => call<ClipSharing>('PUT', SHARING, { body: sharing });
