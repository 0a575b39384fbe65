import { describe, expect, it } from 'vitest';
import type { KeyTarget, Readiness } from '../../api/types';
import { aKey, aShow, aSignal } from '../../testing/samples';
import { type Check, checksOf, type Known } from './checks';

const NOW = Date.parse('2026-11-23T17:00:00Z');
const show = aShow({ status: 'scheduled', scheduledAt: '2026-11-23T19:05:00Z' });
const other = aShow({ id: 'show2', title: 'Rye week', status: 'ended' });
const nothing: Known = { target: null, keys: null, signal: null, readiness: null };

function aReadiness(change: Partial<Readiness> = {}): Readiness {
  return {
    mediaServers: { reachable: 2, total: 2 },
    diskFreeBytes: 200e9,
    eventsDelaySeconds: 0.2,
    lastSignal: { show: 'show2', at: '2026-11-16T20:00:00Z', findings: [] },
    ...change,
  };
}

function check(id: Check['id'], known: Partial<Known>, planned = show): Check {
  const found = checksOf(planned, [planned, other], { ...nothing, ...known }, NOW).find(
    (one) => one.id === id,
  );
  if (!found) {
    throw new Error(id);
  }
  return found;
}

describe('Checks before a show', () => {
  it('are all good but for the encoder, which nobody can see before', () => {
    const known: Known = {
      target: { show: 'show1', reason: 'due' },
      keys: [aKey(), aKey({ id: 'k2', label: null, lastUsedAt: '2026-11-22T17:00:00Z' })],
      signal: aSignal({ now: null, source: null }),
      readiness: aReadiness(),
    };
    expect(checksOf(show, [show, other], known, NOW).map(({ id, state, text }) => [id, state, text])).toEqual(
      [
        ['start', 'good', 'It starts in 2 h 5 min.'],
        [
          'target',
          'good',
          'If you start sending with a channel-wide key now, it goes to this show: its time is now.',
        ],
        ['key', 'good', 'Your encoder last sent with a key without a name yesterday.'],
        [
          'signal',
          'good',
          expect.stringContaining('Your last picture had no faults (“Rye week”, Mon 16 Nov'),
        ],
        ['encoder', 'wait', expect.stringContaining('the first picture makes the show live')],
        ['media', 'good', 'All 2 media servers answer.'],
        ['disk', 'good', 'There is room for the recording: 200 GB free.'],
        ['events', 'good', 'Changes reach your audience at once.'],
      ],
    );
  });

  it('never take what is not known for good', () => {
    const states = checksOf(show, [show], nothing, NOW).map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      ['start', 'good'],
      ['target', 'unknown'],
      ['key', 'unknown'],
      ['signal', 'unknown'],
      ['encoder', 'unknown'],
      ['media', 'unknown'],
      ['disk', 'unknown'],
      ['events', 'unknown'],
    ]);
    const readiness = aReadiness({ diskFreeBytes: null, eventsDelaySeconds: null, lastSignal: null });
    for (const id of ['disk', 'events', 'signal'] as const) {
      expect(check(id, { readiness }).state).toBe('unknown');
    }
  });

  it.each([
    [null, 'todo', 'It has no time'],
    ['2026-11-23T16:50:00Z', 'todo', 'Its start passed 10 min ago.'],
    ['2026-11-26T17:00:00Z', 'good', 'It starts in 3 days.'],
  ] as const)('say when it starts: %s', (scheduledAt, state, text) => {
    const found = check('start', {}, { ...show, scheduledAt });
    expect(found.state).toBe(state);
    expect(found.text).toContain(text);
    expect(found.link?.to).toBe(state === 'todo' ? '/studio/s/show1' : undefined);
  });

  it.each<[KeyTarget, Check['state'], boolean, string]>([
    [{ show: 'show1', reason: 'armed' }, 'good', false, 'you chose it to be sent to next.'],
    [{ show: 'show1', reason: 'undated' }, 'good', false, 'nothing else is due.'],
    [
      { show: 'show2', reason: 'on-air' },
      'todo',
      false,
      'Channel-wide keys send to “Rye week”: it is on air.',
    ],
    [{ show: 'show2', reason: 'armed' }, 'todo', true, 'goes to “Rye week”, not to this show.'],
    [{ show: 'gone', reason: 'due' }, 'todo', true, 'goes to another show, not to this show.'],
    [{ show: 'show2', reason: 'undated' }, 'wait', true, 'goes to “Rye week”. From 30 minutes before'],
    [{ show: null, reason: 'none' }, 'wait', true, 'a new show opens by itself'],
  ])('say where the key sends: %o', (target, state, arm, text) => {
    const found = check('target', { target });
    expect([found.state, found.arm ?? false]).toEqual([state, arm]);
    expect(found.text).toContain(text);
  });

  it('want a key that was used', () => {
    expect(check('key', { keys: [] })).toMatchObject({ state: 'todo', link: { to: '/studio/keys' } });
    expect(check('key', { keys: [aKey()] })).toMatchObject({ state: 'todo', link: { to: '/studio/keys' } });
  });

  it('tell what to change since the last broadcast', () => {
    const lastSignal = {
      show: 'gone',
      at: '2026-11-16T20:00:00Z',
      findings: [
        { id: 'keyframes-far', value: 8 },
        { id: 'newer' as 'behind', value: 1 },
      ] as { id: 'keyframes-far' | 'behind'; value: number }[],
    };
    expect(check('signal', { readiness: aReadiness({ lastSignal }) })).toMatchObject({
      state: 'todo',
      text: expect.stringContaining('(another show, '),
      details: [
        expect.stringContaining('A keyframe every 8 s: set 2 s in OBS'),
        'Your last picture had a fault that this page does not know.',
      ],
    });
  });

  it('tell of encoders that were turned away', () => {
    const lastAt = '2026-11-23T16:30:00Z';
    const refusals = [
      { reason: 'stream-key-wrong', times: 1, lastAt, lastAddress: null },
      { reason: 'something-new', times: 1, lastAt, lastAddress: null },
    ];
    expect(check('encoder', { signal: aSignal({ now: null, refusals }) })).toMatchObject({
      state: 'todo',
      details: [expect.stringContaining('wrong stream key')],
    });
  });

  it.each([
    ['media', { mediaServers: { reachable: 1, total: 2 } }, 'Only 1 of 2 media servers answers.'],
    ['media', { mediaServers: { reachable: 0, total: 2 } }, 'No media server answers'],
    ['disk', { diskFreeBytes: 3.2e9 }, 'Only 3.2 GB free'],
    ['events', { eventsDelaySeconds: 40 }, 'waiting for 40 s'],
  ] as const)('say what is wrong with the house: %s %o', (id, change, text) => {
    const found = check(id, { readiness: aReadiness(change) });
    expect(found.state).toBe('todo');
    expect(found.text).toContain(text);
  });
});
