import type {
  AudienceHistory,
  KeyInfo,
  Me,
  Member,
  Readiness,
  Recorded,
  RecordingStatus,
  Show,
  ShowStatus,
  Signal,
} from '../src/api/types.ts';
import { aMember, aSignal } from '../src/testing/samples.ts';

/** Made-up shows and people, one of each kind, for looking at every state of every page. */
export const MINUTE = 60_000;
export const at = (offset: number) => new Date(Date.now() + offset).toISOString();

function show(id: string, status: ShowStatus, title: string, rest: Partial<Show> = {}): Show {
  const onAir = status === 'live' || status === 'interrupted';
  return {
    id,
    title,
    description:
      'An hour at the bench: your questions on starters, hydration and the loaf that refused to rise. Bring photos of your crumb.',
    status,
    membersOnly: false,
    tier: null,
    accessChange: null,
    replayAccess: null,
    scheduledAt: null,
    startedAt: status === 'scheduled' ? null : at(-48 * MINUTE),
    interruptedAt: status === 'interrupted' ? at(-20_000) : null,
    graceUntil: status === 'interrupted' ? at(100_000) : null,
    endedAt: null,
    cancelledAt: null,
    publication: onAir ? 1 : 0,
    version: 1,
    hlsUrl: onAir ? `/live/${id}/index.m3u8` : null,
    vodUrl: null,
    vodStatus: null,
    vodDurationMillis: null,
    ...rest,
  };
}

const recorded = (id: string, vodStatus: RecordingStatus, vodDurationMillis: number): Recorded => ({
  vodUrl: `/vod/${id}/index.m3u8`,
  vodStatus,
  vodDurationMillis,
});

export function mockShows(): Show[] {
  const week = 7 * 24 * 60 * MINUTE;
  return [
    show('live', 'live', 'The live Q&A: sourdough in a cold kitchen', {
      scheduledAt: at(-50 * MINUTE),
      ...recorded('live', 'recording', 48 * MINUTE),
    }),
    show('members', 'live', 'Members’ table: shaping practice', { membersOnly: true }),
    show('gold', 'live', 'The oven hour, up close', { membersOnly: true, tier: 1 }),
    show('closing', 'live', 'The live Q&A: the first half is for everybody', {
      accessChange: { membersOnly: true, tier: null, at: at(4.6 * MINUTE) },
    }),
    show('closing-gold', 'live', 'The live Q&A: the last half is for the front row', {
      accessChange: { membersOnly: true, tier: 1, at: at(0.9 * MINUTE) },
    }),
    show('break', 'interrupted', 'The live Q&A: sourdough in a cold kitchen'),
    show('soon', 'scheduled', 'The live Q&A: what your crumb is telling you', {
      scheduledAt: at(27 * MINUTE),
    }),
    show('due', 'scheduled', 'The live Q&A: rye week', { scheduledAt: at(-MINUTE) }),
    show('members-soon', 'scheduled', 'Members’ table: the oven hour', {
      scheduledAt: at(3 * 24 * 60 * MINUTE),
      membersOnly: true,
    }),
    show('off', 'scheduled', 'The live Q&A: the gluten hour', {
      scheduledAt: at(2 * 24 * 60 * MINUTE),
      cancelledAt: at(-30 * MINUTE),
    }),
    show('someday', 'scheduled', 'A baker’s dozen of mistakes'),
    ...['Starters from scratch', 'Flour, and how to read the bag', 'Everything that can go wrong'].map(
      (title, weeks) =>
        show(`over${weeks || ''}`, 'ended', `The live Q&A: ${title}`, {
          startedAt: at(-(weeks + 1) * week),
          endedAt: at(-(weeks + 1) * week + (62 + weeks * 9) * MINUTE),
          // The last of them was not recorded.
          ...(weeks < 2 && recorded(`over${weeks || ''}`, 'complete', (62 + weeks * 9) * MINUTE)),
          membersOnly: weeks === 1,
        }),
    ),
  ];
}

export const mockKeys: KeyInfo[] = [
  {
    id: 'k1',
    label: 'Studio laptop',
    ingestId: 'q7f2mzkd',
    createdAt: at(-20 * 24 * 60 * MINUTE),
    lastUsedAt: at(-2 * MINUTE),
    lastUsedOver: 'rtmp',
  },
  {
    id: 'k2',
    label: 'Restream',
    ingestId: 'q7f2mzkd',
    createdAt: at(-3 * 24 * 60 * MINUTE),
    lastUsedAt: null,
    lastUsedOver: null,
  },
];

export const mockMembers: Member[] = [
  ['alice', 'Alice Moreau', true],
  ['bob', 'Bob Tanner', false],
  ['chidi', 'Chidi Okafor', true],
  ['dana', 'Dana Lindqvist', false],
  ['emre', 'Emre Yıldız', false],
].map(([username, name, active]) =>
  aMember({
    person: String(username),
    username: String(username),
    name: String(name),
    ...(active && { active: true, source: 'complimentary', state: 'complimentary' }),
    since: active ? at(-9 * 24 * 60 * MINUTE) : null,
  }),
);
mockMembers.push(
  aMember({
    ...{ person: 'farid', name: 'Farid Haddad', username: 'farid', active: true, source: 'stripe' },
    ...{ state: 'active', since: at(-40 * 24 * 60 * MINUTE), plan: 'Front row' },
  }),
);

const PEOPLE: Record<string, string> = {
  tess: 'Tess Okonkwo',
  creator: 'Ana Baker',
  alice: 'Alice Moreau',
  bob: 'Bob Tanner',
  mallory: 'Mallory',
};

/** People stream in, some leave at the break, more come back. */
export function mockHistory({ id, startedAt, endedAt }: Show): AudienceHistory {
  if (!startedAt || id === 'over2') {
    return { from: startedAt, to: endedAt, stepSeconds: 60, points: [] };
  }
  const from = Date.parse(startedAt);
  const to = endedAt ? Date.parse(endedAt) : Date.now();
  const points = Array.from({ length: Math.ceil((to - from) / MINUTE) }, (_, minute) => {
    const crowd = 1500 * (1 - Math.exp(-minute / 9)) - (minute > 25 && minute < 33 ? 420 : 0);
    const viewers = Math.max(3, Math.round(crowd + 60 * Math.sin(minute * 1.7)));
    return {
      at: new Date(from + minute * MINUTE).toISOString(),
      viewers,
      joins: 20 + ((minute * 37) % 90),
      leaves: (minute * 23) % 60,
    };
  });
  return { from: startedAt, to: new Date(to).toISOString(), stepSeconds: 60, points };
}

export function mockMe(who: string | undefined): Me {
  const name = who ? PEOPLE[who] : undefined;
  return {
    signedIn: name !== undefined,
    id: who ?? 'anon-1',
    name: name ?? null,
    username: who ?? null,
    roles: who === 'creator' ? ['creator'] : [],
    csrfHeader: 'X-Frontrow',
  };
}

/** A good stream, but for its keyframes; somebody tried a wrong key. */
export function mockSignal(show: Show): Signal {
  const live = show.status === 'live';
  const start = Date.now() - 120_000;
  const history = Array.from({ length: 120 }, (_, second) => ({
    at: new Date(start + second * 1_000).toISOString(),
    kbps: Math.round(2_600 + 300 * Math.sin(second / 7) + (second % 13) * 20),
  }));
  const lastAt = new Date(start).toISOString();
  const refusals = [{ reason: 'stream-key-wrong', times: 3, lastAt, lastAddress: '203.0.113.7' }];
  if (!live) {
    return aSignal({ now: null, source: null, history: [], refusals });
  }
  const good = aSignal();
  return {
    ...good,
    now: good.now && { ...good.now, keyframeSeconds: 8, behindMillis: 12 },
    source: good.source && { ...good.source, since: new Date(start).toISOString() },
    findings: [{ id: 'keyframes-far', value: 8 }],
    history,
    refusals,
  };
}

/** One media server is away, the disk is known, the last picture had keyframes too far apart. */
export function mockReadiness(): Readiness {
  return {
    mediaServers: { reachable: 1, total: 2 },
    diskFreeBytes: 212_000_000_000,
    eventsDelaySeconds: 0,
    lastSignal: {
      show: 'over',
      at: at(-7 * 24 * 60 * MINUTE),
      findings: [{ id: 'keyframes-far', value: 8 }],
    },
  };
}
