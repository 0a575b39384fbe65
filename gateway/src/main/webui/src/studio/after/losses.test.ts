import { expect, it } from 'vitest';
import { leftOf, mostLeft } from './losses';

const point = (minute: number, present: number, stayed: number) => ({
  at: new Date(Date.UTC(2026, 10, 23, 19, minute)).toISOString(),
  present,
  stayed,
});

it('finds the first of the steps that most people left in', () => {
  const points = [point(0, 0, 0), point(1, 10, 8), point(2, 8, 3), point(3, 20, 15)];
  expect(mostLeft(points)).toEqual(point(2, 8, 3));
  expect(points.map(leftOf)).toEqual([0, 2, 5, 5]);
});

it('knows a show that nobody left, and one that nobody saw', () => {
  expect(mostLeft([point(0, 0, 0), point(1, 4, 4), point(2, 4, 4)])).toEqual(point(1, 4, 4));
  expect(mostLeft([point(0, 0, 0)])).toBeNull();
  expect(mostLeft([])).toBeNull();
});
