import { describe, expect, it } from 'vitest';
import { aShow } from '../../testing/samples';
import { type Known, type Line, linesOf } from './lines';

const NOW = Date.parse('2026-11-23T19:40:00Z');

const well: Known = {
  shows: [aShow()],
  readiness: {
    mediaServers: { reachable: 2, total: 2 },
    diskFreeBytes: 40e9,
    eventsDelaySeconds: 0,
    lastSignal: null,
  },
  chat: true,
  storage: {
    ...{ usedBytes: 1e9, freeBytes: 24e9, shows: 2, weeklyBytes: 1e9, meanBytes: 1e9, largestBytes: 2e9 },
    ...{ fullAt: null, nextFits: true, behindSeconds: 3.2 },
  },
  stripe: { mode: 'live', lastEventAt: '2026-11-23T19:38:00Z' },
  letters: { items: [], waiting: 0, oldestSeconds: 0 },
  notices: { mail: 'answers', push: true },
};

const line = (known: Partial<Known>, id: Line['id']) =>
  linesOf({ ...well, ...known }, NOW).find((each) => each.id === id);
const said = (known: Partial<Known>, id: Line['id']) => {
  const { state, text } = line(known, id) ?? {};
  return `${state}: ${text}`;
};

describe('the lines of what works right now', () => {
  it('say that all is well', () => {
    expect(linesOf(well, NOW).map(({ state }) => state)).toEqual(Array(9).fill('good'));
    expect(said({}, 'watch')).toBe('good: yes. “Ask me anything about sourdough” is on air.');
    expect(said({}, 'recording')).toBe('good: 3 s behind, as it should be.');
    expect(said({}, 'payments')).toBe('good: yes. Last news from Stripe 2 minutes ago.');
    expect(said({}, 'send')).toBe('good: yes. All two media servers answer.');
    expect(said({}, 'room')).toBe('good: 24 GB free.');
  });

  it('say whether viewers can watch', () => {
    const none = { ...well.readiness, mediaServers: { reachable: 0, total: 2 } } as Known['readiness'];
    expect(said({ shows: null }, 'watch')).toMatch(/^todo: no\. The service that knows your shows/);
    expect(said({ readiness: none }, 'watch')).toMatch(/^todo: no\. No media server answers/);
    expect(said({ shows: [] }, 'watch')).toBe('good: yes, as soon as something is on air.');
    expect(said({ shows: [aShow({ status: 'interrupted' })] }, 'watch')).toMatch(
      /^unknown: .*waits for your/,
    );
    expect(said({ readiness: null }, 'watch')).toBe('unknown: it can’t be told right now.');
    expect(said({ readiness: null, shows: [] }, 'watch')).toMatch(/^unknown/);
  });

  it('say whether one can broadcast', () => {
    const some = { ...well.readiness, mediaServers: { reachable: 1, total: 2 } } as Known['readiness'];
    expect(said({ readiness: some }, 'send')).toBe('todo: yes, but only one of two media servers answers.');
    expect(said({ readiness: null }, 'send')).toMatch(/^unknown/);
  });

  it('say how far the recording is behind', () => {
    const behind = (behindSeconds: number | null) =>
      said({ storage: { ...(well.storage as NonNullable<Known['storage']>), behindSeconds } }, 'recording');
    expect(behind(29)).toBe('good: 29 s behind, as it should be.');
    expect(behind(30)).toMatch(/^todo: 30 s behind\. Nothing is lost/);
    expect(behind(260)).toMatch(/^todo: 4 min behind\./);
    expect(behind(null)).toMatch(/^todo: nothing of the show/);
    expect(said({ storage: null }, 'recording')).toMatch(/^todo: the service that keeps/);
    expect(said({ storage: undefined }, 'recording')).toMatch(/^off: /);
    expect(line({ storage: undefined }, 'room')).toBeUndefined();
    expect(said({ shows: null }, 'recording')).toMatch(/^unknown: whether something should be recorded/);
    expect(said({ shows: [] }, 'recording')).toBe('good: ready. Nothing is on air.');
    expect(said({ shows: [aShow({ startedAt: '2026-11-23T19:39:30Z' })] }, 'recording')).toBe(
      'good: it has just begun.',
    );
  });

  it('say what room there is', () => {
    const storage = well.storage as NonNullable<Known['storage']>;
    expect(said({ storage: { ...storage, freeBytes: 1e9, nextFits: false } }, 'room')).toMatch(
      /^todo: only 1 GB/,
    );
    expect(said({ storage: { ...storage, freeBytes: null } }, 'room')).toMatch(/^unknown/);
    const full = { ...well.readiness, diskFreeBytes: 9e9 } as Known['readiness'];
    expect(line({ readiness: full }, 'room')).toMatchObject({
      state: 'todo',
      link: { to: '/studio/library' },
    });
  });

  it('say whether payments arrive', () => {
    const letter = { id: 'a', subject: null, event: null, type: 't', reason: 'r', attempts: 6, failedAt: '' };
    expect(said({ stripe: null }, 'payments')).toMatch(/^todo: no\. The service for memberships/);
    expect(said({ stripe: { mode: 'none', lastEventAt: null } }, 'payments')).toMatch(/^off/);
    expect(said({ letters: null }, 'payments')).toBe('unknown: whether any wait can’t be told right now.');
    expect(said({ stripe: { mode: 'live', lastEventAt: null } }, 'payments')).toMatch(
      /^unknown: Stripe has not/,
    );
    expect(said({ stripe: { mode: 'simulator', lastEventAt: null } }, 'payments')).toMatch(
      /^good: a stand-in/,
    );
    expect(said({ letters: { items: [], waiting: 1, oldestSeconds: 31 } }, 'payments')).toMatch(
      /^todo: late/,
    );
    expect(
      line({ letters: { items: [letter as never], waiting: 0, oldestSeconds: 0 } }, 'payments'),
    ).toMatchObject({
      state: 'todo',
      text: '1 message of Stripe could not be understood.',
      link: { to: '/studio/money' },
    });
  });

  it('say how people are told, and whether changes reach everybody', () => {
    expect(said({ notices: { mail: 'failing', push: false } }, 'mail')).toMatch(/^todo/);
    expect(said({ notices: { mail: 'not-set-up', push: false } }, 'mail')).toMatch(/^off/);
    expect(said({ notices: { mail: 'away', push: false } }, 'push')).toMatch(/^off/);
    expect(said({ notices: null }, 'mail')).toMatch(/^unknown/);
    const late = { ...well.readiness, eventsDelaySeconds: 11 } as Known['readiness'];
    expect(said({ readiness: late }, 'events')).toMatch(/^todo: 11 s late/);
    expect(said({}, 'events')).toBe('good: nothing waits.');
    expect(said({}, 'chat')).toBe('good: it answers.');
    expect(said({ chat: false }, 'chat')).toMatch(/^todo: it does not answer/);
  });
});
