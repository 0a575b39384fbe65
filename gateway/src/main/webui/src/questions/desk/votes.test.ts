import { describe, expect, it } from 'vitest';
import { aList, aQuestion } from '../samples';
import { changed, read, tallied, UNREAD } from './deskState';
import { counted, hasVoted, parted, uncounted, votesOf, wished } from './votes';

const NOBODY = new Set<string>();
const known = (...items: ReturnType<typeof aQuestion>[]) => read(UNREAD, aList(items), NOBODY);

describe('a vote', () => {
  const one = aQuestion('a', { votes: 4 });

  it('shows at once, stays as it is told, and is taken back by another press', () => {
    const wish = wished(known(one), one);
    expect([hasVoted(wish, 'a'), votesOf(wish, one)]).toEqual([true, 5]);
    const more = counted(wish, 'a', { votes: 7, voted: true, version: 2 });
    const now = more.questions.get('a') as typeof one;
    expect([hasVoted(more, 'a'), votesOf(more, now), now.version]).toEqual([true, 7, 1]);
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

  it('leaves everything else to whatever tells of it, in the same version as well', () => {
    const vote = counted(wished(known(one), one), 'a', { votes: 5, voted: true, version: 3 });
    const told = changed(vote, [
      aQuestion('a', { version: 3, votes: 5, status: 'answering', label: 'Ovens' }),
    ]);
    expect(told.questions.get('a')).toMatchObject({ status: 'answering', label: 'Ovens' });
    const tally = tallied(vote, [{ id: 'a', version: 3, votes: 5, rank: 7, recent: 4.5 }]);
    expect(tally.questions.get('a')).toMatchObject({ rank: 7, why: { votes: 5, recent: 4.5 } });
    const older = changed(vote, [aQuestion('a', { version: 2, votes: 4, text: 'new' })]);
    expect(votesOf(older, older.questions.get('a') as typeof one)).toBe(5);
  });

  it('stays when a list comes that was read before it', () => {
    const vote = counted(wished(known(one), one), 'a', { votes: 5, voted: true, version: 3 });
    const before = read(vote, aList([aQuestion('a', { version: 2, votes: 4 })]), NOBODY);
    expect([hasVoted(before, 'a'), votesOf(before, before.questions.get('a') as typeof one)]).toEqual([
      true,
      5,
    ]);
    const after = read(before, aList([aQuestion('a', { version: 4, votes: 6 })]), NOBODY);
    expect([hasVoted(after, 'a'), votesOf(after, after.questions.get('a') as typeof one)]).toEqual([
      false,
      6,
    ]);
    const back = counted(after, 'a', { votes: 5, voted: false, version: 5 });
    expect(hasVoted(read(back, aList([one], { voted: ['a'] }), NOBODY), 'a')).toBe(false);
  });

  it('that was refused is not spoken of when the question takes none any more', () => {
    const refused = uncounted(wished(known(one), one), 'a', 'It is closed.');
    const answered = aQuestion('a', { version: 2, status: 'answered' });
    expect(changed(refused, [aQuestion('a', { version: 2, status: 'skipped' })]).refused.size).toBe(1);
    expect(changed(refused, [answered]).refused.size).toBe(0);
    expect(read(refused, aList([answered]), NOBODY).refused.size).toBe(0);
    expect(uncounted(changed(known(one), [answered]), 'a', 'It is closed.').refused.size).toBe(0);
  });

  it('goes with its question to the one that it is merged into', () => {
    const merged = { id: 'a', version: 3, show: 'show1', status: 'merged', mergedInto: 'b' } as const;
    const state = read(UNREAD, aList([one, aQuestion('b')], { voted: ['a'] }), NOBODY);
    expect([...changed(state, [merged]).voted]).toEqual(['a', 'b']);
    expect([...changed(known(one, aQuestion('b')), [merged]).voted]).toEqual([]);
    const during = read(changed(state, [merged]), aList([one], { voted: ['a'] }), new Set(['a']));
    expect([...during.voted]).toEqual(['a', 'b']);
    expect(parted(during, [aQuestion('a', { version: 4 })])).toBe(true);
    expect(parted(during, [aQuestion('b', { version: 4 })])).toBe(false);
  });
});
