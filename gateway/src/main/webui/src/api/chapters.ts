import { call } from './client';
import { showPath } from './shows';
import type { Chapter } from './types';

const path = (show: string) => `${showPath(show)}/chapters`;
const one = (show: string, id: string) => `${path(show)}/${encodeURIComponent(id)}`;

export const listChapters = (show: string) => call<{ items: Chapter[] }>('GET', path(show));

export const addChapter = (show: string, at: string, title: string) =>
  call<Chapter>('POST', path(show), { body: { at, title } });

/** Changes a chapter, or brings back one that was taken away. */
export const setChapter = (show: string, { id, at, title }: Pick<Chapter, 'id' | 'at' | 'title'>) =>
  call<Chapter>('PUT', one(show, id), { body: { at, title } });

export const deleteChapter = (show: string, id: string) => call<void>('DELETE', one(show, id));
