import { call } from './client';
import { problemOf } from './problem';
import { showPath } from './shows';
import type { Captions } from './types';

const path = (show: string) => `${showPath(show)}/captions`;
const one = (show: string, language: string) => `${path(show)}/${encodeURIComponent(language)}`;

export const listCaptions = (show: string) => call<{ items: Captions[] }>('GET', path(show));

/** Brings captions, or others in their place. A file's own type depends on the system; what it is decides the service. */
export const putCaptions = (show: string, language: string, file: Blob) =>
  call<Captions>('PUT', one(show, language), { body: new Blob([file], { type: 'text/vtt' }) });

export const deleteCaptions = (show: string, language: string) => call<void>('DELETE', one(show, language));

/** The file as it is kept, to be put back should a change be a slip. */
export async function captionsOf(show: string, language: string): Promise<Blob> {
  const response = await fetch(one(show, language));
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.blob();
}
