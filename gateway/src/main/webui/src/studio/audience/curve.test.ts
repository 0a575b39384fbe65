import { describe, expect, it } from 'vitest';
import type { AudienceHistory } from '../../api/types';
import { curveOf } from './curve';

const START = Date.parse('2026-11-23T19:02:00Z');

function history(viewers: number[], seconds = viewers.length * 60, stepSeconds = 60): AudienceHistory {
  return {
    from: new Date(START).toISOString(),
    to: new Date(START + seconds * 1000).toISOString(),
    stepSeconds,
    points: viewers.map((n, i) => ({
      at: new Date(START + i * stepSeconds * 1000).toISOString(),
      viewers: n,
      joins: 0,
      leaves: 0,
    })),
  };
}

describe('curveOf', () => {
  it('is nothing before the first picture and without people', () => {
    expect(curveOf({ from: null, to: null, stepSeconds: 60, points: [] })).toBeNull();
    expect(curveOf(history([0, 0, 0]))).toBeNull();
  });

  it('draws a stair for each step, the last one as long as it is', () => {
    expect(curveOf(history([1, 4, 2], 150))?.line).toEqual([
      [0, 0.25],
      [0.4, 0.25],
      [0.4, 1],
      [0.8, 1],
      [0.8, 0.5],
      [1, 0.5],
    ]);
  });

  it('marks the first of the highest steps in its middle', () => {
    expect(curveOf(history([1, 3, 3, 2]))?.peak).toEqual({
      x: 0.375,
      y: 0.75,
      viewers: 3,
      at: START + 90_000,
    });
  });

  it.each([
    [1, 2],
    [3, 4],
    [7, 8],
    [11, 20],
    [1502, 2000],
    [4505, 6000],
    [10_000, 10_000],
  ])('puts %i people under a ceiling of %i', (most, ceiling) => {
    expect(curveOf(history([most]))?.viewers.at(-1)).toEqual({ at: 1, value: ceiling });
  });

  it.each([1, 5, 60, 180, 300])('has at most five round times in %i minutes', (minutes) => {
    const times = curveOf(history(Array.from({ length: minutes }, () => 5)))?.times ?? [];
    expect(times.length).toBeLessThanOrEqual(5);
    expect(times.every(({ value }) => value % 60_000 === 0)).toBe(true);
    expect(times.every(({ at }) => at > 0.12 && at < 0.88)).toBe(true);
  });
});
