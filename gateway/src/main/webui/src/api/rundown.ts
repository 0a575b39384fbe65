import { call } from './client';
import { showPath } from './shows';
import type { Rundown, RundownPlace, RundownPlan } from './types';

const of = (show: string) => `${showPath(show)}/rundown`;
const ofSeries = (series: string) => `/api/v1/series/${encodeURIComponent(series)}/rundown`;

export const getRundown = (show: string) => call<Rundown>('GET', of(show));
/** Replaces the plan, unless it was changed since its version. */
export const putRundown = (show: string, plan: RundownPlan) => call<Rundown>('PUT', of(show), { body: plan });
export const getSeriesRundown = (series: string) => call<Rundown>('GET', ofSeries(series));
export const putSeriesRundown = (series: string, plan: RundownPlan) =>
  call<Rundown>('PUT', ofSeries(series), { body: plan });
/** On to the next segment, if the show is still there; to one for fewer viewers after their countdown, which a second call cuts short. */
export const nextSegment = (show: string, from: RundownPlace) =>
  call<Rundown>('POST', `${of(show)}/next`, { body: placeOf(from) });
/** Takes that countdown back. */
export const stopComing = (show: string) => call<Rundown>('DELETE', `${of(show)}/coming`);
/** Takes the last step back, if the show is still there. */
export const undoSegment = (show: string, from: RundownPlace) =>
  call<Rundown>('POST', `${of(show)}/back`, { body: placeOf(from) });

const placeOf = ({ current, coming }: RundownPlace): RundownPlace => ({ current, coming });
