import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listPolls, voteInPoll } from '../api/polls';
import type { Frame } from '../chat/room/protocol';
import { aState } from '../chat/room/samples';
import type { Line } from '../desk/desk';
import { isPoll, type PollList } from './poll';
import { PollDesk } from './pollDesk';
import { aClosedPoll, aPoll, aPollList, asked, votedNow } from './samples';

vi.mock('../api/polls');

/** A line that a test speaks on. */
function aLine(line: 'open' | 'connecting' = 'connecting') {
  let heard: (frames: Frame[]) => void = () => undefined;
  return {
    line: {
      overhear: (listener: (frames: Frame[]) => void) => {
        heard = listener;
        return () => undefined;
      },
      now: () => ({ line }),
    } as unknown as Line,
    say: (...frames: unknown[]) => heard(frames as Frame[]),
  };
}

describe('the polls of a page', () => {
  const list = vi.mocked(listPolls);

  beforeEach(() => {
    vi.useFakeTimers();
    list.mockReset();
    list.mockResolvedValue(aPollList([]));
  });
  afterEach(() => void vi.useRealTimers());

  const started = (line: Line | null, wanted = false) => {
    const desk = new PollDesk('show1', line, wanted);
    desk.start();
    return desk;
  };
  const counts = (desk: PollDesk, id = 'a') => {
    const poll = desk.now().polls.get(id);
    return isPoll(poll) ? poll.counts : null;
  };

  it('are told, and read by nobody who sees them come', async () => {
    const { line, say } = aLine();
    const desk = started(line);
    say(aState());
    say(asked(aPoll('a', { version: 3 })));
    say(votedNow('a', 4, 1, 0, 2));
    say(votedNow('a', 3, 0, 0, 0), votedNow('b', 9, 1, 1, 1));
    expect(counts(desk)).toEqual([1, 0, 2]);
    expect(desk.now().polls.size).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(list).not.toHaveBeenCalled();
  });

  it('are read by who comes while one is open, for a vote of their own', async () => {
    const { line, say } = aLine();
    const desk = started(line);
    list.mockResolvedValue(aPollList([aPoll('a')], { voted: [{ poll: 'a', option: 2 }] }));
    say(aState(), asked(aPoll('a')));
    await vi.advanceTimersByTimeAsync(0);
    expect(list).toHaveBeenCalledTimes(1);
    expect(desk.now().voted.get('a')).toBe(2);
  });

  it('are read at once where they are wanted, or where the line was there before', async () => {
    started(null, true);
    started(aLine('open').line);
    started(aLine().line);
    started(null);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('are asked for until they can be read, and then no more', async () => {
    list.mockRejectedValueOnce(new Error('away'));
    const desk = started(null, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.now().trouble).not.toBe('');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(list).toHaveBeenCalledTimes(2);
    expect(desk.now()).toMatchObject({ known: true, trouble: '' });
  });

  it('keep what was told and voted while they were being read', async () => {
    const { line, say } = aLine();
    let answer: (list: PollList) => void = () => undefined;
    list.mockReturnValue(new Promise((done) => (answer = done)));
    const desk = started(line, true);
    say(asked(aPoll('a', { version: 5, counts: [3, 0, 0] })));
    vi.mocked(voteInPoll).mockResolvedValue({ option: 1, counts: [3, 1, 0], version: 6 });
    await desk.vote('a', 1);
    answer(aPollList([aPoll('a', { version: 2 }), aClosedPoll('b')], { voted: [{ poll: 'b', option: 0 }] }));
    await vi.advanceTimersByTimeAsync(0);
    expect(counts(desk)).toEqual([3, 1, 0]);
    expect([...desk.now().voted]).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
    say(asked(aPoll('a', { version: 6, counts: [3, 1, 0], closeFrom: '2026-11-28T19:31:31Z' })));
    expect(desk.now().polls.get('a')).toMatchObject({ closeFrom: '2026-11-28T19:31:31Z' });
  });

  it('forget the vote in one that is a draft again', async () => {
    const { line, say } = aLine();
    const desk = started(line);
    say(asked(aPoll('a')));
    vi.mocked(voteInPoll).mockResolvedValue({ option: 1, counts: [0, 1, 0], version: 2 });
    await desk.vote('a', 1);
    say(asked({ id: 'a', version: 3, show: 'show1', status: 'draft' }));
    expect(desk.now().voted.size).toBe(0);
    expect(counts(desk)).toBeNull();
  });

  it('are read again by who missed something, not all at one time', async () => {
    const { line, say } = aLine();
    started(line);
    say({ type: 'polls', changed: [], missed: true });
    expect(list).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(list).toHaveBeenCalledTimes(1);
  });
});
