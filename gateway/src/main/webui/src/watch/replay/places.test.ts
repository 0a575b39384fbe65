import { expect, it } from 'vitest';
import { dateAt } from './mediaClock';
import { placesOf } from './places';

const NOON = Date.parse('2026-11-29T12:00:00Z');
const piece = (start: number, duration: number, after: number | null) => ({
  start,
  duration,
  programDateTime: after === null ? null : NOON + 1000 * after,
});
/** Nobody sent from 8 s to 68 s; a file from 4 s on came last. */
const pieces = [piece(0, 4, 0), piece(4, 6, 68), piece(10, 4, 4)];
const at = (seconds: number) => placesOf(pieces)(NOON + 1000 * seconds);

it('finds the place of a moment', () => {
  expect(at(0)).toBe(0);
  expect(at(3.5)).toBe(3.5);
  expect(at(5)).toBe(11);
  expect(at(70)).toBe(6);
});

it('is the other way round than the clock', () => {
  for (const seconds of [0.25, 3, 5, 9.5, 12]) {
    expect(placesOf(pieces)(dateAt(pieces, seconds) ?? 0)).toBe(seconds);
  }
});

it('puts what happened in a hole where the picture comes back', () => {
  expect(at(8)).toBe(4);
  expect(at(67.9)).toBe(4);
});

it('has no place for what is not in it', () => {
  expect(at(-0.001)).toBeNull();
  expect(at(74)).toBeNull();
  expect(placesOf([piece(0, 4, null)])(NOON)).toBeNull();
  expect(placesOf([])(NOON)).toBeNull();
});
