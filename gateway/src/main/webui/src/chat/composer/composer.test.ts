import { describe, expect, it } from 'vitest';
import type { Said } from '../room/roomState';
import { aMessage } from '../room/samples';
import { graphemes } from './graphemes';
import { completed, peopleLike, startedAt } from './mention';

const by = (place: number, id: string, name: string): Said => ({
  ...aMessage(`m${place}`, { author: { id, name, badges: [] } }),
  place,
});

describe('graphemes', () => {
  it('counts what people see', () => {
    expect(graphemes('')).toBe(0);
    expect(graphemes('Zoë')).toBe(3);
    expect(graphemes('👩‍👩‍👧‍👦🇭🇷e\u0301')).toBe(3);
  });
});

describe('a mention', () => {
  it('begins with an @ after a blank', () => {
    expect(startedAt('hello @al', 9)).toEqual({ at: 6, typed: 'al' });
    expect(startedAt('@', 1)).toEqual({ at: 0, typed: '' });
    expect(startedAt('mail@al', 7)).toBeNull();
    expect(startedAt('@al and more', 12)).toBeNull();
    expect(startedAt('@al and more', 3)).toEqual({ at: 0, typed: 'al' });
  });

  it('offers who wrote, the last first, once, and not oneself', () => {
    const messages = [by(1, 'a', 'Alan'), by(2, 'b', 'Bob Alder'), by(3, 'a', 'Alan'), by(4, 'me', 'Alice')];
    expect(peopleLike('al', messages, 'me')).toEqual(['Alan', 'Bob Alder']);
    expect(peopleLike('', messages, 'me')).toEqual(['Alan', 'Bob Alder']);
    expect(peopleLike('x', messages, 'me')).toEqual([]);
  });

  it('is completed where it stands', () => {
    expect(completed('hi @al there', { at: 3, typed: 'al' }, 'Alan Bo')).toEqual({
      text: 'hi @Alan Bo there',
      caret: 12,
    });
  });
});
