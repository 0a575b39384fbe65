import { call } from './client';
import { showPath } from './shows';
import type { CalendarLink, CreatedCalendarLink } from './types';

/** The whole programme, for calendars to follow. */
export const CALENDAR = '/api/v1/channel/calendar.ics';
const LINK = '/api/v1/channel/calendar/link';

/** One show, to put into a calendar. */
export const calendarEntry = (show: string) => `${showPath(show)}/calendar.ics`;
/** The same as calendar programs want to be told that they shall follow. */
export const followed = (path: string) => new URL(path, location.href).href.replace(/^https?:/, 'webcal:');

export const getCalendarLink = () => call<CalendarLink>('GET', LINK);
/** A calendar of one's own; its address is shown this once, the one before ends. */
export const createCalendarLink = () => call<CreatedCalendarLink>('POST', LINK);
export const deleteCalendarLink = () => call<void>('DELETE', LINK);
