import { call } from './client';
import type { Series, SeriesDates, SeriesTerms, SeriesTimes } from './types';

const ROOT = '/api/v1/series';
const path = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;

/** Those that go on. */
export const listSeries = () => call<{ items: Series[] }>('GET', ROOT);
export const createSeries = (terms: SeriesTerms) => call<Series>('POST', ROOT, { body: terms });
export const changeSeries = (id: string, terms: SeriesTerms) =>
  call<Series>('PUT', path(id), { body: terms });
export const endSeries = (id: string) => call<Series>('POST', `${path(id)}/end`);
/** Takes the end back. */
export const resumeSeries = (id: string) => call<Series>('POST', `${path(id)}/resume`);
/** When the next shows would be. */
export const previewSeries = (times: SeriesTimes) =>
  call<SeriesDates>('POST', `${ROOT}/preview`, { body: times });
