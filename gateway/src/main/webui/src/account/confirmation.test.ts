import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import type { MyMembership } from '../api/types';
import { aMembership, notIn } from '../testing/membership';
import { type Confirmation, confirm } from './confirmation';

let answer: () => Promise<MyMembership | null>;
let asked: number;
let said: Confirmation[];

function begin(): () => void {
  return confirm(
    () => {
      asked += 1;
      return answer();
    },
    (now) => said.at(-1) !== now && said.push(now),
  );
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the wait for a payment', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    asked = 0;
    said = [];
  });
  afterEach(() => vi.useRealTimers());

  it('ends by itself once the membership is there', async () => {
    answer = async () => notIn({ pending: true });
    begin();
    await pass(3_000);
    expect(said).toEqual(['waiting']);
    answer = async () => aMembership();
    await pass(1_000);
    expect(said).toEqual(['waiting', 'in']);
    const then = asked;
    await pass(60_000);
    expect(asked).toBe(then);
  });

  it('says when it takes long, asks less often, and stops after five minutes', async () => {
    answer = async () => notIn({ pending: true });
    begin();
    await pass(20_000);
    expect(said).toEqual(['waiting', 'slow']);
    expect(asked).toBe(21);
    await pass(300_000);
    expect(said).toEqual(['waiting', 'slow', 'given-up']);
    expect(asked).toBe(21 + 56);
  });

  it('goes on while the server is away', async () => {
    answer = () => Promise.reject(new Problem(0, 'unreachable'));
    begin();
    await pass(2_000);
    answer = async () => aMembership();
    await pass(1_000);
    expect(said).toEqual(['away', 'in']);
  });

  it.each([
    ['declined', notIn({ state: 'ended', reason: 'payment_failed', needsCard: true }), 0],
    ['unknown', notIn(), 5_000],
    ['signed-out', null, 0],
  ] as const)('knows %s', async (outcome, mine, after) => {
    answer = async () => mine;
    begin();
    await pass(after);
    expect(said.at(-1)).toBe(outcome);
  });

  it('stops when the page is left', async () => {
    answer = async () => notIn({ pending: true });
    const stop = begin();
    await pass(1_000);
    stop();
    await pass(60_000);
    expect(asked).toBe(2);
  });
});
