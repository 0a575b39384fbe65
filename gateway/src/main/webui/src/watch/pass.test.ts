import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import type { PlaybackGrant, PlaybackQuestion } from '../api/types';
import { type Pass, PassKeeper } from './pass';

const NOW = Date.parse('2026-11-23T20:00:00Z');

function grant(sid = 's1'): PlaybackGrant {
  return {
    token: 't',
    sid,
    hlsUrl: '/live/x/index.m3u8',
    scope: ['live', 'replay'],
    locked: [],
    expiresAt: new Date(Date.now() + 120_000).toISOString(),
    renewAt: new Date(Date.now() + 60_000).toISOString(),
  };
}

function keeper(ask: (question: PlaybackQuestion) => Promise<PlaybackGrant>, preview = false) {
  const seen: Pass['kind'][] = [];
  const seat = { sid: undefined as string | undefined };
  const pass = new PassKeeper({
    ask,
    onChange: ({ kind }) => seen.push(kind),
    seat: {
      get: () => seat.sid,
      keep: (sid) => {
        seat.sid = sid;
      },
    },
    random: () => 1,
    preview,
  });
  return { pass, seen, seat };
}

const atTheLimit = () =>
  new Problem(409, 'device-limit', '', [], { limit: 3, since: '2026-11-23T19:42:00Z' });

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
    expect(ask.mock.calls).toEqual([[{}]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ask.mock.calls).toEqual([[{}], [{ sid: 's1' }]]);
  });

  it('asks for a part of the recording where that is enough, and says that there is one', async () => {
    const refusal = new Problem(403, 'membership-required', '', [], { signedIn: false, part: true });
    const ask = vi.fn<(question: PlaybackQuestion) => Promise<PlaybackGrant>>(async () => {
      throw refusal;
    });
    const { pass } = keeper(ask);
    await pass.ask();
    expect(pass.pass).toEqual({
      kind: 'members-only',
      signedIn: false,
      tier: null,
      member: false,
      part: true,
    });
    pass.part = true;
    await pass.ask();
    expect(ask.mock.calls).toEqual([[{}], [{ part: true }]]);
  });

  it('goes on with the session that this browser has kept, and keeps what it is given', async () => {
    const ask = vi.fn(async () => grant('s2'));
    const { pass, seat } = keeper(ask);
    seat.sid = 's1';
    await pass.ask();
    expect(ask.mock.calls).toEqual([[{ sid: 's1' }]]);
    expect(seat.sid).toBe('s2');
  });

  it('takes no place from another device for a preview', async () => {
    const ask = vi.fn(() => Promise.reject(atTheLimit()));
    const { pass, seen } = keeper(ask, true);
    await pass.ask();
    expect(ask.mock.calls).toEqual([[{ watchHere: false }]]);
    expect(seen).toEqual(['device-limit']);
  });

  it('says that other devices have all places, and takes one back when asked to', async () => {
    const ask = vi
      .fn<(question: PlaybackQuestion) => Promise<PlaybackGrant>>()
      .mockResolvedValueOnce(grant('s1'))
      .mockRejectedValueOnce(atTheLimit())
      .mockImplementation(async () => grant('s2'));
    const { pass, seen, seat } = keeper(ask);
    await pass.ask();
    await pass.ask();
    expect(pass.pass).toEqual({ kind: 'device-limit', limit: 3, since: '2026-11-23T19:42:00Z' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(ask).toHaveBeenCalledTimes(2);

    await pass.watchHere();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual(['granted', 'device-limit', 'asking', 'granted', 'granted']);
    expect(ask.mock.calls.slice(2)).toEqual([[{ sid: 's1', watchHere: true }], [{ sid: 's2' }]]);
    expect(seat.sid).toBe('s2');
  });

  it('asks for room once in two minutes, until somebody has left', async () => {
    const full = () => new Problem(429, 'anonymous-limit', '', [], { reason: 'address' });
    const ask = vi
      .fn<() => Promise<PlaybackGrant>>()
      .mockRejectedValueOnce(full())
      .mockRejectedValueOnce(full())
      .mockImplementation(async () => grant());
    const { pass, seen } = keeper(ask);
    await pass.ask();
    expect(pass.pass).toEqual({ kind: 'full', address: true });
    await vi.advanceTimersByTimeAsync(119_999);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(seen).toEqual(['full', 'full', 'granted']);
  });

  it('goes on asking for the place when the server could not answer at first', async () => {
    const ask = vi
      .fn<(question: PlaybackQuestion) => Promise<PlaybackGrant>>()
      .mockRejectedValueOnce(new Problem(503, 'unavailable'))
      .mockResolvedValue(grant());
    const { pass, seen } = keeper(ask);
    await pass.watchHere();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ask.mock.calls).toEqual([[{ watchHere: true }], [{ watchHere: true }]]);
    expect(seen).toEqual(['asking', 'unreachable', 'granted']);
  });

  it('says why somebody may not watch and stops asking by itself', async () => {
    const ask = vi.fn(() => Promise.reject(new Problem(403, 'membership-required')));
    const { pass, seen } = keeper(ask);
    await pass.ask();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(seen).toEqual(['members-only']);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('knows which tier a show is for, and whether this is a member of a lower one', async () => {
    const extra = { signedIn: true, member: true, tier: 2 };
    const ask = vi.fn(() => Promise.reject(new Problem(403, 'tier-required', '', [], extra)));
    const { pass } = keeper(ask);
    await pass.ask();
    expect(pass.pass).toEqual({ kind: 'members-only', ...extra });
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
