import type { Show } from '../api/types';

/** A show without an end in the calendar is taken to last this long (ms). */
const LENGTH = 60 * 60_000;

const stamp = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** An RFC 5545 event for the planned start of a show. */
export function calendarEntry(show: Show, address: string, now: number): string {
  const start = Date.parse(show.scheduledAt ?? '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Frontrow//EN',
    'BEGIN:VEVENT',
    `UID:${show.id}@frontrow`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + LENGTH)}`,
    `SUMMARY:${escaped(show.title)}`,
    `DESCRIPTION:${escaped(address)}`,
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Hands the entry to the viewer's calendar as a file. */
export function saveToCalendar(show: Show, address: string): void {
  const file = new Blob([calendarEntry(show, address, Date.now())], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'show.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
