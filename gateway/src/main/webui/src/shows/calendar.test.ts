import { expect, it } from 'vitest';
import { aShow } from '../testing/samples';
import { calendarEntry } from './calendar';

it('writes an event that calendars understand', () => {
  const show = aShow({ title: 'Bread, salt; water', scheduledAt: '2026-11-26T19:00:00Z' });
  const entry = calendarEntry(show, 'https://ana.example/s/show1', Date.parse('2026-11-23T08:00:00Z'));

  expect(entry.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Frontrow//EN',
    'BEGIN:VEVENT',
    'UID:show1@frontrow',
    'DTSTAMP:20261123T080000Z',
    'DTSTART:20261126T190000Z',
    'DTEND:20261126T200000Z',
    'SUMMARY:Bread\\, salt\\; water',
    'DESCRIPTION:https://ana.example/s/show1',
    'URL:https://ana.example/s/show1',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
