import { describe, expect, it } from 'vitest';
import type { ShowStatus } from '../api/types';
import { aGrant, aRecorded, aShow } from '../testing/samples';
import { type LiveShowState, UNKNOWN } from './liveShow';
import type { Pass } from './pass';
import { assignmentOf, stageOf } from './stage';

const playing = { supported: true, picture: true };
const granted: Pass = { kind: 'granted', grant: aGrant() };
const elsewhere: Pass = { kind: 'device-limit', limit: 3, since: '2026-11-23T19:42:00Z' };
const full: Pass = { kind: 'full', address: true };

function state(status: ShowStatus, pass: Pass = granted): LiveShowState {
  return { ...UNKNOWN, show: aShow({ status }), viewers: 3, pass, connection: 'open' };
}

it('plays no live picture by a pass for a part of the recording', () => {
  const part: Pass = { kind: 'granted', grant: aGrant({ scope: ['windows'] }) };
  expect(assignmentOf(state('live', part))).toBeNull();
  expect(assignmentOf(state('live'))).not.toBeNull();
});

describe('stageOf', () => {
  it.each([
    ['scheduled', granted, 'waiting'],
    ['scheduled', { kind: 'members-only', signedIn: false, tier: null, member: false }, 'waiting'],
    ['scheduled', { kind: 'blocked' }, 'blocked'],
    ['live', { kind: 'asking' }, 'playing'],
    ['live', granted, 'playing'],
    ['live', { kind: 'members-only', signedIn: false, tier: null, member: false }, 'members-only'],
    ['live', { kind: 'blocked' }, 'blocked'],
    ['live', elsewhere, 'device-limit'],
    ['interrupted', elsewhere, 'device-limit'],
    ['scheduled', elsewhere, 'waiting'],
    ['ended', elsewhere, 'ended'],
    ['live', full, 'full'],
    ['interrupted', full, 'full'],
    ['scheduled', full, 'waiting'],
    ['ended', full, 'ended'],
    ['live', { kind: 'unreachable' }, 'unreachable'],
    ['interrupted', granted, 'interrupted'],
    ['interrupted', { kind: 'members-only', signedIn: false, tier: null, member: false }, 'members-only'],
    ['ended', { kind: 'over' }, 'ended'],
    ['ended', { kind: 'blocked' }, 'ended'],
  ] as [ShowStatus, Pass, string][])('%s with %o is %s', (status, pass, stage) => {
    expect(stageOf(state(status, pass), playing)).toBe(stage);
  });

  it('is cancelled for everybody, whatever their pass', () => {
    const show = aShow({ status: 'scheduled', cancelledAt: '2026-11-20T19:00:00Z' });
    for (const kind of ['granted', 'members-only', 'blocked', 'unreachable']) {
      expect(stageOf({ ...state('scheduled', { kind } as Pass), show }, playing)).toBe('cancelled');
    }
  });

  it.each([
    ['ended', granted, 'replay'],
    ['ended', { kind: 'asking' }, 'replay'],
    ['ended', { kind: 'over' }, 'ended'],
    ['ended', { kind: 'blocked' }, 'blocked'],
    ['ended', elsewhere, 'device-limit'],
    ['ended', full, 'full'],
    ['ended', { kind: 'unreachable' }, 'unreachable'],
    ['live', granted, 'replay'],
    ['interrupted', granted, 'replay'],
    ['scheduled', granted, 'waiting'],
  ] as [ShowStatus, Pass, string][])(
    '%s with %o is %s for whoever wants the recording',
    (status, pass, stage) => {
      const show = aShow({ status, ...aRecorded() });
      const unable = { supported: false, picture: false };
      expect(stageOf({ ...state(status, pass), show }, unable, true)).toBe(stage);
    },
  );

  it('has no replay without a recording, or for whoever does not want it', () => {
    expect(stageOf(state('ended'), playing, true)).toBe('ended');
    const show = aShow({ status: 'ended', ...aRecorded() });
    expect(stageOf({ ...state('ended'), show }, playing, false)).toBe('ended');
  });

  it('is starting until a picture has been on the screen', () => {
    expect(stageOf(state('live'), { supported: true, picture: false })).toBe('starting');
  });

  it('says so when the browser cannot play, but only when there is something to play', () => {
    const old = { supported: false, picture: false };
    expect(stageOf(state('live'), old)).toBe('unsupported');
    expect(stageOf(state('scheduled'), old)).toBe('waiting');
  });

  it('knows shows that do not exist', () => {
    expect(stageOf({ ...state('live'), show: null, missing: true }, playing)).toBe('missing');
    expect(stageOf({ ...state('live'), show: null }, playing)).toBe('loading');
  });
});

describe('assignmentOf', () => {
  it('is a source only for a show on air that this person may watch', () => {
    expect(assignmentOf(state('live'))).toEqual({ url: '/live/show1/index.m3u8', publication: 1 });
    expect(assignmentOf(state('interrupted'))).toBeNull();
    expect(assignmentOf(state('ended'))).toBeNull();
    expect(
      assignmentOf(state('live', { kind: 'members-only', signedIn: false, tier: null, member: false })),
    ).toBeNull();
    expect(assignmentOf(state('live', { kind: 'asking' }))).toBeNull();
    expect(assignmentOf(state('live', elsewhere))).toBeNull();
    expect(assignmentOf(state('live', full))).toBeNull();
    expect(assignmentOf(state('live'), true)).toBeNull();
  });
});
