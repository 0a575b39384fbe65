import { describe, expect, it } from 'vitest';
import { inOrder } from '../question';
import { aList, aQuestion } from '../samples';
import { changed, read, tallied, UNREAD } from './deskState';

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
