import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import type { PlaybackGrant } from '../api/types';
import { type Pass, PassKeeper } from './pass';

const NOW = Date.parse('2026-11-23T20:00:00Z');

function grant(sid = 's1'): PlaybackGrant {
  return {
    token: 't',
    sid,
    hlsUrl: '/live/x/index.m3u8',
    expiresAt: new Date(Date.now() + 120_000).toISOString(),
    renewAt: new Date(Date.now() + 60_000).toISOString(),
  };
}

function keeper(ask: (sid: string | undefined) => Promise<PlaybackGrant>) {
  const seen: Pass['kind'][] = [];
  const pass = new PassKeeper({ ask, onChange: ({ kind }) => seen.push(kind), random: () => 1 });
  return { pass, seen };
}

describe('PassKeeper', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('renews at half the life of the token with the same viewing session', async () => {
    const ask = vi.fn(async () => grant());
    const { pass } = keeper(ask);
    await pass.ask();
    await vi.advanceTimersByTimeAsync(59_999);
    expect(ask.mock.calls).toEqual([[undefined]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ask.mock.calls).toEqual([[undefined], ['s1']]);
  });

  it('says why somebody may not watch and stops asking by itself', async () => {
    const ask = vi.fn(() => Promise.reject(new Problem(403, 'membership-required')));
    const { pass, seen } = keeper(ask);
    await pass.ask();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(seen).toEqual(['members-only']);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('takes the right away at once when a renewal is refused', async () => {
    const ask = vi
      .fn<() => Promise<PlaybackGrant>>()
      .mockResolvedValueOnce(grant())
      .mockRejectedValueOnce(new Problem(403, 'blocked'));
    const { pass, seen } = keeper(ask);
    await pass.ask();
    await pass.ask();
    expect(seen).toEqual(['granted', 'blocked']);
  });

  it('keeps the picture while the token is valid and the server is away, and not longer', async () => {
    const ask = vi
      .fn<() => Promise<PlaybackGrant>>()
      .mockResolvedValueOnce(grant())
      .mockRejectedValue(new Problem(503, 'unavailable'));
    const { pass, seen } = keeper(ask);
    await pass.ask();
    await vi.advanceTimersByTimeAsync(119_000);
    expect(seen).toEqual(['granted']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen.at(-1)).toBe('unreachable');
  });

  it('asks once more when the rights changed while a question was under way', async () => {
    let answer: (grant: PlaybackGrant) => void = () => undefined;
    const ask = vi
      .fn<() => Promise<PlaybackGrant>>()
      .mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
      .mockRejectedValueOnce(new Problem(403, 'membership-required'));
    const { pass, seen } = keeper(ask);
    const first = pass.ask();
    await pass.ask();
    answer(grant());
    await first;
    expect(seen).toEqual(['granted', 'members-only']);
  });

  it('is silent after it was closed', async () => {
    const ask = vi.fn(async () => grant());
    const { pass } = keeper(ask);
    await pass.ask();
    pass.close();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
