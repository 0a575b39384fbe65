import { describe, expect, it } from 'vitest';
import { around, lengthOf, moved, type Segment, usual } from './range';

const of = (...durations: number[]): Segment[] => {
  let start = 0;
  return durations.map((duration, number) => {
    start += duration;
    return { number, start: start - duration, duration };
  });
};
const even = of(...Array.from({ length: 60 }, () => 4));

describe('the range of a clip', () => {
  it('is the last half minute before the playhead, in whole segments', () => {
    expect(usual(even, 101)).toEqual({ first: 18, last: 25 });
    expect(lengthOf(even, usual(even, 101))).toBe(32);
    expect(usual(even, 0)).toEqual({ first: 0, last: 0 });
    expect(usual(even, 9)).toEqual({ first: 0, last: 2 });
    expect(usual(even, 9_000)).toEqual({ first: 52, last: 59 });
  });

  it('never has more than a minute, however long segments are', () => {
    expect(usual(of(12, 40, 25, 12), 80)).toEqual({ first: 2, last: 3 });
    expect(usual([], 5)).toEqual({ first: 0, last: 0 });
    expect(lengthOf([], { first: 0, last: 0 })).toBe(0);
  });

  it('takes its other end along when it would become too long', () => {
    const range = { first: 10, last: 20 };
    expect(moved(even, range, 'first', 12)).toEqual({ first: 12, last: 20 });
    expect(moved(even, range, 'first', 6)).toEqual({ first: 6, last: 20 });
    expect(moved(even, range, 'first', 2)).toEqual({ first: 2, last: 16 });
    expect(moved(even, range, 'last', 40)).toEqual({ first: 26, last: 40 });
  });

  it('takes its other end along when they would meet', () => {
    const range = { first: 10, last: 20 };
    expect(moved(even, range, 'first', 22)).toEqual({ first: 22, last: 22 });
    expect(moved(even, range, 'last', 4)).toEqual({ first: 4, last: 4 });
  });

  it('is chosen around the playhead', () => {
    const near = around(even, 160);
    expect([near[0]?.number, near.at(-1)?.number]).toEqual([10, 54]);
    expect(around(even, 0).map(({ number }) => number)).toHaveLength(15);
  });
});
