import { describe, expect, it } from 'vitest';
import { full, holding, mayReadOn, withOlder } from './history';
import type { ChatMessage } from './protocol';
import { EMPTY, type RoomState, receive } from './roomState';
import { aMessage, aState, said } from './samples';

const heard = (frames: Parameters<typeof receive>[1], state: RoomState = EMPTY) => receive(state, frames, 0);
const ids = ({ messages }: RoomState) => messages.map(({ id }) => id);
const ends = ({ messages }: RoomState) => [messages.length, messages[0]?.id, messages.at(-1)?.id];
const page = (items: ChatMessage[], next: string | null = null) => ({ items, next });
/** More is said after position 12. */
const more = (times: number) => Array.from({ length: times }, (_, n) => said(13 + n, 12 + n, `m${n}`));

const room = heard([aState(), said(11, 10, 'c'), said(12, 11, 'd')]);
const older = [aMessage('c'), aMessage('b'), aMessage('a')];

describe('what was said before', () => {
  it('comes before what is there, once', () => {
    const state = withOlder(room, page(older, 'n1'));
    expect(state.messages.map(({ id, place }) => [id, place])).toEqual([
      ['a', 9],
      ['b', 10],
      ['c', 11],
      ['d', 12],
    ]);
    expect(state.earlier).toBe('n1');
  });

  it('does not bring back what was taken away meanwhile', () => {
    const gone = heard(
      [
        { type: 'deleted', seq: 13, prev: 12, message: 'a', by: 'author' },
        { type: 'purged', seq: 14, prev: 13, person: 'eve' },
      ],
      room,
    );
    const eve = aMessage('e', { author: { id: 'eve', name: 'Eve', badges: [] } });
    expect(ids(withOlder(gone, page([...older, eve])))).toEqual(['b', 'c', 'd']);
  });

  it('is only what is older than all that is kept: pages of what the line has not brought yet are passed over', () => {
    const ahead = page([aMessage('f'), aMessage('e')], 'n1');
    expect(withOlder(room, ahead)).toBe(room);
    expect(ids(withOlder(room, page([aMessage('e'), aMessage('d'), aMessage('c'), aMessage('b')])))).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  it('goes on where the last page ended', () => {
    const state = withOlder(withOlder(room, page(older, 'n1')), page([aMessage('z')]));
    expect([ids(state), state.earlier, mayReadOn(state)]).toEqual([['z', 'a', 'b', 'c', 'd'], null, false]);
  });

  it('is told by its time where the history ends before it knows what is kept', () => {
    const at = (time: string) => ({ at: `2026-11-28T19:${time}:00Z` });
    const state = withOlder(room, page([aMessage('e', at('31')), aMessage('b', at('29'))]));
    expect(ids(state)).toEqual(['b', 'c', 'd']);
  });
});

describe('what is kept', () => {
  it('is the newest thousand, and the history is asked anew for the rest', () => {
    const read = withOlder(room, page([aMessage('d'), aMessage('c')]));
    expect(read.earlier).toBeNull();
    const state = heard(more(1_003), read);
    expect([ends(state), state.earlier, mayReadOn(state)]).toEqual([[1_000, 'm3', 'm1002'], undefined, true]);
  });

  it('is all that somebody reads, until they are back at the newest', () => {
    const held = holding(withOlder(room, page(older, 'n1')), true);
    const on = heard(more(3_000), held);
    expect([ends(on), on.earlier]).toEqual([[3_004, 'a', 'm2999'], 'n1']);
    const back = holding(on, false);
    expect([ends(back), back.earlier]).toEqual([[1_000, 'm2000', 'm2999'], undefined]);
  });

  it('is five thousand at most; then nothing older is brought, and the page says so', () => {
    const state = heard(more(5_004), holding(room, true));
    expect([ends(state), mayReadOn(state), full(state)]).toEqual([[5_000, 'm4', 'm5003'], false, true]);
    expect(full(holding(state, false))).toBe(false);
  });
});
