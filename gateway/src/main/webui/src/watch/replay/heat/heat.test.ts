import { expect, it } from 'vitest';
import { heatOf, outline } from './heat';

const NOON = Date.parse('2026-11-29T12:00:00Z');
const second = (n: number, counts: Record<string, number>) => ({
  at: new Date(NOON + n * 1000).toISOString(),
  counts,
});
/** A recording that began at noon and has no hole. */
const places = (date: number) => (date < NOON ? null : (date - NOON) / 1000);

it('sums what people felt to two hundred bars, the highest of which is one', () => {
  const heat = heatOf(
    [
      second(-1, { '👏': 99 }),
      second(0, { '👏': 1 }),
      second(1, { '👏': 2, '🎉': 2 }),
      second(2, { '👏': 10 }),
      second(399, { '🔥': 1 }),
      second(400, { '🔥': 99 }),
    ],
    places,
    400,
  );
  expect(heat?.bars).toHaveLength(200);
  expect(heat?.bars.slice(0, 3)).toEqual([0.5, 1, 0]);
  expect(heat?.bars.at(-1)).toBe(0.1);
  expect(heat?.peak).toBe(2);
});

it('has no more bars than there are seconds to tell apart', () => {
  expect(heatOf([second(1, { '👏': 10 })], places, 9)?.bars).toEqual([1, 0, 0, 0]);
  expect(heatOf([second(0, { '👏': 10 })], places, 1)?.bars).toEqual([1]);
});

it('says nothing about a handful', () => {
  expect(heatOf([second(1, { '👏': 9 })], places, 400)).toBeNull();
  expect(heatOf([second(1, { '👏': 10 })], places, 400)?.peak).toBe(0);
  expect(heatOf([], places, 0)).toBeNull();
});

it('is drawn as one line', () => {
  expect(outline({ bars: [0, 1, 0.3333333], peak: 0 })).toBe('M0 1V1H1V0H2V0.667H3V1Z');
});
