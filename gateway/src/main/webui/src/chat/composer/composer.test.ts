import { describe, expect, it } from 'vitest';
import { graphemes } from '../../text/format';
import type { Said } from '../room/roomState';
import { aMessage } from '../room/samples';
import { completed, completionAt, emojiStartedAt } from './completion';
import { stepped } from './emoji';
import { peopleLike, startedAt } from './mention';

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
    expect(completed('hi @al there', { at: 3, typed: 'al' }, '@Alan Bo')).toEqual({
      text: 'hi @Alan Bo there',
      caret: 12,
    });
  });
});

describe('an emoji of the channel', () => {
  const pictures = { wave: '/p/1', new_wave: '/p/2', party: '/p/3' };
  const room = { messages: [], me: 'me', pictures };

  it('begins with a colon and two letters', () => {
    expect(emojiStartedAt('hi :wa', 6)).toEqual({ at: 3, typed: 'wa' });
    expect(emojiStartedAt(':wave::pa', 9)).toEqual({ at: 6, typed: 'pa' });
    expect(emojiStartedAt(':D', 2)).toBeNull();
    expect(emojiStartedAt('at 10:30', 8)).toBeNull();
    expect(emojiStartedAt(':wave:', 6)).toBeNull();
  });

  it('is offered with its picture, what begins so first', () => {
    expect(completionAt('hi :wav', 7, room)).toEqual({
      started: { at: 3, typed: 'wav' },
      kind: 'ownEmoji',
      offers: [
        { words: ':wave:', label: ':wave:', picture: '/p/1' },
        { words: ':new_wave:', label: ':new_wave:', picture: '/p/2' },
      ],
    });
    expect(completionAt('hi :xx', 6, room)?.offers).toEqual([]);
    expect(completionAt('hi', 2, room)).toBeNull();
  });

  it('is completed where it stands', () => {
    expect(completed('hi :wav there', { at: 3, typed: 'wav' }, ':wave:')).toEqual({
      text: 'hi :wave: there',
      caret: 10,
    });
  });
});

describe('the board of emoji', () => {
  it('has its columns below each other also where the first part ends within a row', () => {
    expect(stepped(1, 8, 3, 20)).toBe(4);
    expect(stepped(4, -8, 3, 20)).toBe(1);
    expect(stepped(9, -8, 3, 20)).toBe(2);
    expect(stepped(5, 8, 11, 30)).toBe(10);
    expect(stepped(2, 1, 3, 20)).toBe(3);
    expect(stepped(0, -1, 3, 20)).toBe(0);
    expect(stepped(1, -8, 3, 20)).toBe(1);
    expect(stepped(19, 8, 3, 20)).toBe(19);
    expect(stepped(1, 8, 0, 20)).toBe(9);
  });
});
