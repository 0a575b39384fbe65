import { describe, expect, it } from 'vitest';
import type { Said } from '../room/roomState';
import { aMessage } from '../room/samples';
import { earlier, held, later, rangeOf } from './reading';

const places = (from: number, to: number): Said[] =>
  Array.from({ length: to - from }, (_, n) => ({ ...aMessage(`m${from + n}`), place: 2 * (from + n) }));

describe('what of the room is in the page', () => {
  const messages = places(0, 500);

  it('is the newest hundred', () => {
    expect(rangeOf(messages, null)).toEqual({ from: 400, to: 500 });
    expect(rangeOf(places(0, 3), null)).toEqual({ from: 0, to: 3 });
    expect(rangeOf([], null)).toEqual({ from: 0, to: 0 });
  });

  it('stays the same while more is said', () => {
    const place = held(messages, rangeOf(messages, null));
    expect(place).toEqual({ first: 800, last: 998 });
    expect(rangeOf([...messages, ...places(500, 900)], place)).toEqual({ from: 400, to: 500 });
  });

  it('survives that its ends are deleted, and that the oldest are dropped', () => {
    const place = { first: 800, last: 998 };
    const fewer = messages.filter(({ place: at }) => at !== 800 && at !== 998);
    expect(rangeOf(fewer, place)).toEqual({ from: 400, to: 498 });
    expect(rangeOf(places(450, 1_450), place)).toEqual({ from: 0, to: 50 });
    expect(rangeOf(places(900, 1_900), place)).toEqual({ from: 900, to: 1_000 });
  });

  it('moves in steps, and never grows beyond two hundred', () => {
    const up = earlier({ from: 400, to: 500 });
    expect(up).toEqual({ from: 350, to: 500 });
    expect(earlier(earlier(up))).toEqual({ from: 250, to: 450 });
    expect(earlier({ from: 20, to: 200 })).toEqual({ from: 0, to: 200 });
    expect(later({ from: 250, to: 450 }, 500)).toEqual({ from: 300, to: 500 });
    expect(later({ from: 300, to: 490 }, 500)).toEqual({ from: 300, to: 500 });
  });
});
