import { describe, expect, it } from 'vitest';
import { inOrder } from '../question';
import { aList, aQuestion } from '../samples';
import { changed, counted, hasVoted, read, tallied, UNREAD, uncounted, votesOf, wished } from './deskState';

const NOBODY = new Set<string>();
const known = (...items: ReturnType<typeof aQuestion>[]) => read(UNREAD, aList(items), NOBODY);
const textOf = (state: typeof UNREAD, id: string) => (state.questions.get(id) as { text?: string })?.text;

describe('the order of a queue', () => {
  it('has what is answered first, then places, then ranks', () => {
    const all = [
      aQuestion('low', { rank: 2 }),
      aQuestion('b', { rank: 5 }),
      aQuestion('a', { rank: 5 }),
      aQuestion('second', { place: 2 }),
      aQuestion('first', { place: 1 }),
      aQuestion('now', { status: 'answering', rank: 0 }),
    ];
    expect(inOrder(all).map(({ id }) => id)).toEqual(['now', 'first', 'second', 'a', 'b', 'low']);
  });
});

describe('what a page knows of questions', () => {
  it('keeps whatever has the higher version', () => {
    const state = known(aQuestion('a', { version: 3, text: 'new' }));
    expect(changed(state, [aQuestion('a', { version: 2, text: 'old' })])).toBe(state);
    expect(textOf(changed(state, [aQuestion('a', { version: 4, text: 'newer' })]), 'a')).toBe('newer');
  });

  it('keeps nothing of what may not be seen any more', () => {
    const state = changed(known(aQuestion('a')), [
      { id: 'a', version: 2, show: 'show1', status: 'rejected' },
    ]);
    expect(state.questions.get('a')).toEqual({ id: 'a', version: 2, show: 'show1', status: 'rejected' });
  });

  it('takes votes into what it has, and ignores those of others', () => {
    const tally = { version: 2, votes: 9, rank: 7, recent: 3.5 };
    const state = tallied(known(aQuestion('a')), [
      { id: 'a', ...tally },
      { id: 'b', ...tally },
    ]);
    expect(state.questions.get('a')).toMatchObject({ text: 'What about a?', votes: 9, rank: 7, version: 2 });
    expect(state.questions.get('a')).toMatchObject({ why: { votes: 9, recent: 3.5 } });
    expect(state.questions.has('b')).toBe(false);
  });

  it('loses what the list leaves out, but for what came meanwhile', () => {
    const before = known(aQuestion('gone'), aQuestion('fresh'), aQuestion('a', { version: 5 }));
    const state = read(before, aList([aQuestion('a', { version: 4 })]), new Set(['fresh', 'a']));
    expect([...state.questions.keys()].sort()).toEqual(['a', 'fresh']);
    expect(state.questions.get('a')?.version).toBe(5);
  });
});

describe('a vote', () => {
  const one = aQuestion('a', { votes: 4 });

  it('shows at once, stays as it is told, and is taken back by another press', () => {
    const wish = wished(known(one), one);
    expect([hasVoted(wish, 'a'), votesOf(wish, one)]).toEqual([true, 5]);
    const more = counted(wish, 'a', { votes: 7, voted: true, version: 2 });
    const now = more.questions.get('a') as typeof one;
    expect([hasVoted(more, 'a'), votesOf(more, now), now.version]).toEqual([true, 7, 2]);
    const back = wished(more, now);
    expect([hasVoted(back, 'a'), votesOf(back, now)]).toEqual([false, 6]);
  });

  it('is not counted twice when the line tells of it first', () => {
    const wish = wished(known(one), one);
    const heard = tallied(wish, [{ id: 'a', version: 3, votes: 5, rank: 1, recent: 1 }]);
    expect(votesOf(heard, heard.questions.get('a') as typeof one)).toBe(5);
    const done = counted(heard, 'a', { votes: 5, voted: true, version: 2 });
    expect(done.questions.get('a')).toMatchObject({ votes: 5, version: 3 });
  });

  it('that is refused is gone again, with why', () => {
    const state = uncounted(wished(known(one), one), 'a', 'It is closed.');
    expect([hasVoted(state, 'a'), votesOf(state, one), state.refused.get('a')]).toEqual([
      false,
      4,
      'It is closed.',
    ]);
    expect(wished(state, one).refused.size).toBe(0);
  });
});
