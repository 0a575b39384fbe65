import { call } from './client';
import { showPath } from './shows';
import type { AfterShow, AudienceStaying, MembersGained } from './types';

/** How many there were on average, and who stayed, from minute to minute. */
export const getStaying = (show: string) =>
  call<AudienceStaying>('GET', `${showPath(show)}/audience/staying`);
export const minutesCsvPath = (show: string) => `${showPath(show)}/audience/history.csv`;

const afterPath = (show: string) => `${showPath(show)}/chat/after`;
/** Questions, chat, reactions and the liveliest moments. */
export const getAfterShow = (show: string) => call<AfterShow>('GET', afterPath(show));
export const chatCsvPath = (show: string) => `${afterPath(show)}/steps.csv`;

/** From when to when people became members; the end is not in it. */
export interface Span {
  from: string;
  until: string;
}
const gained = (what: string, { from, until }: Span) =>
  `/api/v1/members/${what}?${new URLSearchParams({ from, until })}`;
export const getMembersGained = (span: Span) => call<MembersGained>('GET', gained('gained', span));
export const membersGainedCsvPath = (span: Span) => gained('gained.csv', span);
