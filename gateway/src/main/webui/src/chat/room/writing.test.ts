import { describe, expect, it } from 'vitest';
import type { Me } from './protocol';
import { EMPTY, type RoomState } from './roomState';
import { aMe } from './samples';
import { writing } from './writing';

const NOW = Date.parse('2026-11-28T20:00:00Z');
const OPEN = { ...EMPTY, line: 'open' as const, me: aMe() };
const rules = (change: Partial<RoomState['settings']>) => ({
  ...OPEN,
  settings: { ...EMPTY.settings, ...change },
});
const mine = (me: Partial<Me>) => ({ ...OPEN, me: aMe(me) });
const until = '2026-11-28T20:01:00Z';

describe('writing', () => {
  it.each<[string, RoomState, object]>([
    ['a room on its way', EMPTY, { may: false, why: 'connecting' }],
    ['a room that is shut', { ...OPEN, line: 'shut' }, { may: false, why: 'shut' }],
    ['an open room', OPEN, { may: true }],
    ['a line that was lost', { ...OPEN, line: 'lost' }, { may: true }],
    ['nobody known', mine({ mayWrite: false, why: 'unauthenticated' }), { may: false, why: 'sign-in' }],
    [
      'a mute',
      mine({ mayWrite: false, why: 'muted', mutedUntil: until }),
      { may: false, why: 'muted', until: NOW + 60_000 },
    ],
    [
      'a mute without an end',
      mine({ mayWrite: false, why: 'muted' }),
      { may: false, why: 'muted', until: null },
    ],
    [
      'a mute that is over',
      mine({ mayWrite: false, why: 'muted', mutedUntil: '2026-11-28T19:59:00Z' }),
      { may: true },
    ],
    [
      'an account that is too new',
      mine({ mayWrite: false, why: 'account-too-new', whyUntil: until }),
      { may: false, why: 'too-new', until: NOW + 60_000 },
    ],
    [
      'an account that was too new',
      mine({ mayWrite: false, why: 'account-too-new', whyUntil: '2026-11-28T19:59:00Z' }),
      { may: true },
    ],
    [
      'members only, from the room',
      mine({ mayWrite: false, why: 'members-only-chat' }),
      { may: false, why: 'members-only' },
    ],
    ['a ban', mine({ mayWrite: false, why: 'blocked' }), { may: false, why: 'blocked' }],
    ['a reason of tomorrow', mine({ mayWrite: false, why: 'new' }), { may: false, why: 'refused' }],
    ['members only, to others', rules({ membersOnly: true }), { may: false, why: 'members-only' }],
    [
      'members only, to a member',
      { ...rules({ membersOnly: true }), me: aMe({ role: 'member' }) },
      { may: true },
    ],
    ['too fast', { ...OPEN, waitUntil: NOW + 2_000 }, { may: false, why: 'fast', until: NOW + 2_000 }],
    [
      'slow mode after a message',
      { ...rules({ slowSeconds: 30 }), wroteAt: NOW - 10_000 },
      { may: false, why: 'slow', until: NOW + 20_000 },
    ],
    [
      'slow mode that another tab has begun',
      { ...rules({ slowSeconds: 30 }), waitUntil: NOW + 9_000 },
      { may: false, why: 'slow', until: NOW + 9_000 },
    ],
    ['a clock that lags behind a message', { ...OPEN, wroteAt: NOW + 500 }, { may: true }],
    ['slow mode after a while', { ...rules({ slowSeconds: 30 }), wroteAt: NOW - 30_000 }, { may: true }],
    [
      'slow mode for a moderator',
      { ...rules({ slowSeconds: 30 }), wroteAt: NOW, me: aMe({ role: 'moderator' }) },
      { may: true },
    ],
  ])('knows %s', (_, state, expected) => {
    expect(writing(state, NOW)).toEqual(expected);
  });
});
