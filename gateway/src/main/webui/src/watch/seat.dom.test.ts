import { afterEach, describe, expect, it, vi } from 'vitest';
import { seat } from './seat';

describe('seat', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is kept for one show, the last one', () => {
    expect(seat.of('show1')).toBeUndefined();
    seat.keep('show1', 's1');
    expect(seat.of('show1')).toBe('s1');
    expect(seat.of('show2')).toBeUndefined();
    seat.keep('show2', 's2');
    expect(seat.of('show1')).toBeUndefined();
    expect(seat.of('show2')).toBe('s2');
  });

  it.each(['', 'null', '{', '7'])('is not taken from what we did not write: %s', (kept) => {
    localStorage.setItem('frontrow.seat', kept);
    expect(seat.of('show1')).toBeUndefined();
  });

  it('is done without where the browser keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('denied');
    });
    seat.keep('show1', 's1');
    expect(seat.of('show1')).toBeUndefined();
  });
});
