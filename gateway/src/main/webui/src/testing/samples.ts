import type {
  Ban,
  Channel,
  Clip,
  KeyInfo,
  Member,
  PlaybackGrant,
  PlayLink,
  Recorded,
  Recording,
  Show,
  Signal,
} from '../api/types';

/** Made-up answers of the services for tests. */
export function aShow(change: Partial<Show> = {}): Show {
  const status = change.status ?? 'live';
  const onAir = status === 'live' || status === 'interrupted';
  return {
    id: 'show1',
    title: 'Ask me anything about sourdough',
    description: 'Bring your starter.',
    status,
    membersOnly: false,
    tier: null,
    accessChange: null,
    scheduledAt: '2026-11-23T19:00:00Z',
    startedAt: status === 'scheduled' ? null : '2026-11-23T19:02:00Z',
    interruptedAt: status === 'interrupted' ? '2026-11-23T19:30:00Z' : null,
    graceUntil: status === 'interrupted' ? '2026-11-23T19:32:00Z' : null,
    endedAt: status === 'ended' ? '2026-11-23T20:10:00Z' : null,
    cancelledAt: null,
    publication: status === 'scheduled' ? 0 : 1,
    version: 4,
    hlsUrl: onAir ? '/live/show1/index.m3u8' : null,
    ...notRecorded,
    replayAccess: null,
    ...change,
  };
}

const notRecorded: Recorded = { vodUrl: null, vodStatus: null, vodDurationMillis: null };

/** What a show says of its recording; the length in ms. */
export function aRecorded(change: Partial<Recorded> = {}): Recorded {
  return {
    vodUrl: '/vod/show1/index.m3u8',
    vodStatus: 'complete',
    vodDurationMillis: 4_080_000,
    ...change,
  };
}

export function aRecording(change: Partial<Recording> = {}): Recording {
  return {
    show: 'show1',
    title: 'Ask me anything about sourdough',
    status: 'complete',
    startedAt: '2026-11-23T19:02:00Z',
    durationMillis: 4_080_000,
    wholeMillis: 4_080_000,
    trim: null,
    downloads: [{ bytes: 3_060_000_000, durationMillis: 4_080_000 }],
    bytes: 3_060_000_000,
    segments: 408,
    deletedAt: null,
    purgeAt: null,
    kept: false,
    expiresAt: null,
    access: null,
    losses: [],
    ...change,
  };
}

export function aClip(change: Partial<Clip> = {}): Clip {
  return {
    id: 'abcdefgh12345678',
    show: 'show1',
    showTitle: 'Ask me anything about sourdough',
    title: 'The windowpane test',
    maker: 'Alice Moreau',
    startMillis: 754_000,
    durationMillis: 32_000,
    madeAt: '2026-11-23T20:30:00Z',
    deletedAt: null,
    shared: false,
    removable: false,
    ...change,
  };
}

export function aGrant(change: Partial<PlaybackGrant> = {}): PlaybackGrant {
  return {
    token: 'token',
    sid: 'sid',
    hlsUrl: '/live/show1/index.m3u8',
    expiresAt: '2026-11-23T20:02:00Z',
    renewAt: '2026-11-23T20:01:00Z',
    scope: ['live', 'replay'],
    locked: [],
    ...change,
  };
}

export function aKey(change: Partial<KeyInfo> = {}): KeyInfo {
  return {
    id: 'k1',
    label: 'Studio laptop',
    ingestId: 'ab12',
    createdAt: '2026-11-20T10:00:00Z',
    lastUsedAt: null,
    lastUsedOver: null,
    ...change,
  };
}

export function aMember(change: Partial<Member> = {}): Member {
  return {
    person: 'p1',
    name: 'Alice Moreau',
    username: 'alice',
    active: false,
    source: null,
    since: null,
    state: 'none',
    until: null,
    plan: null,
    ...change,
  };
}

export function aChannel(change: Partial<Channel> = {}): Channel {
  return {
    name: 'Frontrow',
    tagline: '',
    accent: '#ffb454',
    about: '',
    aboutHtml: '',
    links: [],
    timeZone: 'UTC',
    language: 'en',
    logoUrl: null,
    coverUrl: null,
    version: 1,
    ...change,
  };
}

export function aSignal(change: Partial<Signal> = {}): Signal {
  return {
    now: {
      videoCodec: 'H264',
      width: 1280,
      height: 720,
      audioCodec: 'MPEG-4 Audio',
      sampleRate: 48_000,
      channels: 2,
      kbps: 2_640,
      framesPerSecond: 30,
      unevenness: 1,
      missingFrames: 0,
      keyframeSeconds: 2,
      behindMillis: 0,
    },
    source: { protocol: 'rtmp', key: 'Studio laptop', address: '203.0.113.4', since: '2026-11-23T19:02:00Z' },
    findings: [],
    history: [{ at: '2026-11-23T19:03:00Z', kbps: 2_640 }],
    refusals: [],
    ...change,
  };
}

export function aBan(change: Partial<Ban> = {}): Ban {
  return {
    id: 'b1',
    address: '203.0.113.7',
    reason: 'Tried keys',
    createdAt: '2026-11-23T19:30:00Z',
    createdBy: 'Ana',
    lastTriedAt: null,
    ...change,
  };
}

export function aPlayLink(change: Partial<PlayLink> = {}): PlayLink {
  return {
    id: 'l1',
    createdAt: '2026-11-23T19:12:00Z',
    expiresAt: '2026-11-24T07:12:00Z',
    lastUsedAt: null,
    ...change,
  };
}
