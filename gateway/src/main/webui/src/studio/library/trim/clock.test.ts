import { expect, it } from 'vitest';
import { placeOf } from './clock';

it.each([
  ['0:00', 0],
  ['45', 45_000],
  ['75', 75_000],
  ['12:30', 750_000],
  [' 1:02:03 ', 3_723_000],
])('reads %s', (text, ms) => expect(placeOf(text)).toBe(ms));

it.each(['', 'soon', '1:75', '1:60:00', '-1', '1:2:3:4', '1.5'])('refuses "%s"', (text) =>
  expect(placeOf(text)).toBeNull(),
);
