import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Access, NewBan, NewShow, PlaybackQuestion, Show } from '../src/api/types.ts';
import { noRundown } from '../src/testing/noRundown.ts';
import type { Answer } from './answer.ts';
import { mockAfter, mockGained, mockRehearsal, mockStaying } from './mockAfter.ts';
import { bans, mockAlarms } from './mockBans.ts';
import { mockChannel } from './mockChannel.ts';
import { mockClips } from './mockClips.ts';
import {
  at,
  MINUTE,
  mockHistory,
  mockKeys,
  mockMe,
  mockMembers,
  mockReadiness,
  mockShows,
  mockSignal,
} from './mockData.ts';
import { mockLinks } from './mockLinks.ts';
import { mockCaptions, mockChapters, mockMessages, mockReactions, mockSaid } from './mockMarks.ts';
import { mockMembership } from './mockMembership.ts';
import { mockModeration } from './mockModeration.ts';
import { mockNotices } from './mockNotices.ts';
import { mockEmoji, mockOverlays } from './mockOwn.ts';
import { mockDeeds, mockErasure } from './mockPeople.ts';
import { mockRecordings } from './mockRecordings.ts';

/**
 * A stand-in for the gateway, for looking at pages without one: `npm run dev:mock`. The cookie `who` says who looks
 * (creator, alice, bob, mallory or nobody; tess watches on three other devices), `channel` what channel page and studio find (live, next, past, empty; first and
 * firstlive: the first show is planned, or live), `member` how the membership stands, `plans` (none). With
 * FRONTROW_MOCK_HLS naming a folder that holds a live playlist, that is the picture; FRONTROW_MOCK_VOD names one with a
 * finished playlist of 10 s segments, which is every recording.
 */
export function mockServer(): Plugin {
  return {
    name: 'frontrow-mock',
    configureServer({ middlewares }) {
      const shows = mockShows();
      middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://mock');
        if (url.pathname.startsWith('/live/')) {
          file(process.env.FRONTROW_MOCK_HLS, url, response);
        } else if (url.pathname.startsWith('/vod/live/index')) {
          growing(response);
        } else if (url.pathname.endsWith('.vtt')) {
          response.writeHead(200, { 'Content-Type': 'text/vtt' }).end(mockSaid());
        } else if (/^\/(vod|clips)\//.test(url.pathname)) {
          file(process.env.FRONTROW_MOCK_VOD, url, response);
        } else if (url.pathname.endsWith('/events')) {
          events(shows, url, response);
        } else if (url.pathname.startsWith('/api/v1/channel')) {
          void mockChannel(request, url, response);
        } else if (url.pathname.startsWith('/api/v1/')) {
          void answer(shows, request, url, response);
        } else if (url.pathname === '/webhooks/stripe') {
          response.writeHead(400, { 'Content-Type': 'application/json' }).end('{"id":"signature-refused"}');
        } else if (url.pathname.startsWith('/auth/')) {
          response.writeHead(302, { Location: '/', 'Set-Cookie': 'who=alice; Path=/' }).end();
        } else {
          next();
        }
      });
    },
  };
}

function file(folder: string | undefined, url: URL, response: ServerResponse): void {
  const path = join(folder ?? '/nowhere', basename(url.pathname));
  if (existsSync(path)) {
    createReadStream(path).pipe(response);
  } else {
    response.writeHead(404).end();
  }
}

const begun = Date.now() - 2 * MINUTE;

/** The recording of a show that is on: two minutes at first, and more the longer the server runs. */
function growing(response: ServerResponse): void {
  const lines = readFileSync(join(process.env.FRONTROW_MOCK_VOD ?? '/nowhere', 'index.m3u8'), 'utf8').split(
    '\n',
  );
  const first = lines.findIndex((line) => line.startsWith('#EXTINF'));
  const segments = Math.floor((Date.now() - begun) / 10_000);
  const head = lines.slice(0, first).join('\n').replace('VOD', 'EVENT');
  response.end(`${head}\n${lines.slice(first, first + 2 * segments).join('\n')}\n`);
}

function events(shows: Show[], url: URL, response: ServerResponse): void {
  const show = shows.find(({ id }) => url.pathname.includes(`/${id}/`));
  if (!show) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(`event: show\ndata: ${JSON.stringify(show)}\n\nevent: viewers\ndata: {"now":1284}\n\n`);
  const beat = setInterval(() => response.write(': still here\n\n'), 15_000);
  response.on('close', () => clearInterval(beat));
}

const problem = (status: number, id: string): Answer => [status, { id, status, title: id }];

async function answer(shows: Show[], request: IncomingMessage, url: URL, response: ServerResponse) {
  const cookies = Object.fromEntries(
    (request.headers.cookie ?? '').split('; ').map((item) => item.split('=')),
  );
  const body = await read(request);
  const [status, content] = route(shows, `${request.method} ${url.pathname.slice(7)}`, url, cookies, body);
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(content === undefined ? '' : JSON.stringify(content));
}

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
}

let armed: string | null = 'members-soon';
let reminded = false;

function target(shows: Show[]) {
  const reason = shows.some(({ id }) => id === armed) ? 'armed' : 'none';
  return { show: armed, reason };
}

type Cookies = Record<string, string | undefined>;

function route(shows: Show[], what: string, url: URL, cookies: Cookies, body: object): Answer {
  const who = cookies.who || undefined;
  const [method, path = ''] = what.split(' ');
  const [kind, id, sub] = path.split('/').slice(1);
  const show = shows.find((one) => one.id === id);
  if (kind === 'clips' || sub === 'clips') {
    return kind === 'clips' ? mockClips(method, body, id) : mockClips(method, body, path.split('/')[4], id);
  }
  if (kind === 'me') {
    return [200, mockMe(who)];
  }
  const tried = mockRehearsal[what];
  if (tried) {
    return [200, tried];
  }
  if (path === '/members/gained') {
    return [200, mockGained()];
  }
  const told = mockMembership(what, cookies, body as Record<string, unknown>);
  if (told) {
    return told;
  }
  if (kind === 'chat' && id === 'emoji') {
    return mockEmoji(method, sub, body);
  }
  if (kind === 'chat' && id === 'overlays') {
    return mockOverlays(method, sub, body);
  }
  if (kind === 'chat' || kind === 'moderators') {
    return mockModeration(method, path, body);
  }
  if (kind === 'notices') {
    return mockNotices(method, path, body);
  }
  if (kind === 'readiness') {
    return [200, mockReadiness()];
  }
  if (path === '/ingest/alarms') {
    return [200, { items: mockAlarms() }];
  }
  if (kind === 'deeds') {
    return mockDeeds(url.searchParams);
  }
  if (kind === 'people' || kind === 'erasures') {
    return mockErasure();
  }
  if (kind === 'bans') {
    return bans(method, id, body as NewBan);
  }
  if (path === '/keys/target') {
    return [200, target(shows)];
  }
  if (path.includes('/keys')) {
    return keys(method, body);
  }
  if (kind === 'recordings') {
    return mockRecordings(method, id, sub);
  }
  if (kind === 'members') {
    return members(method, id, url.searchParams.get('query') ?? '');
  }
  if (kind === 'streams' && !id) {
    return method === 'POST'
      ? create(shows, body as NewShow)
      : [200, { items: listed(shows, url, cookies.channel), next: null }];
  }
  if (!show) {
    return problem(404, 'not-found');
  }
  if (path.endsWith('/audience/staying')) {
    return [200, mockStaying(show)];
  }
  if (path.endsWith('/chat/after')) {
    return [200, mockAfter(show)];
  }
  if (path.endsWith('/rundown')) {
    return [200, noRundown];
  }
  if (path.endsWith('/questions/clap')) {
    return [200, { at: new Date().toISOString(), encoderDelayMillis: 1_000 }];
  }
  if (sub === 'chapters') {
    return mockChapters(show, method, path.split('/')[4], body);
  }
  if (sub === 'captions') {
    return mockCaptions(show);
  }
  if (sub === 'messages') {
    return mockMessages(show, url.searchParams);
  }
  if (sub === 'reactions') {
    return mockReactions(show);
  }
  if (sub === 'playback') {
    return playback(show, who, body as PlaybackQuestion);
  }
  if (sub === 'links') {
    return mockLinks(method, path.split('/')[4]);
  }
  if (path.endsWith('/audience/history')) {
    return [200, mockHistory(show)];
  }
  if (sub === 'grace') {
    const { seconds } = body as { seconds: number };
    Object.assign(show, {
      graceUntil: new Date(Date.now() + seconds * 1000).toISOString(),
      version: show.version + 1,
    });
    return [200, show];
  }
  if (sub === 'audience') {
    return [200, { now: 1284, peak: 1502, minutes: 31_040, people: 2210 }];
  }
  if (sub === 'signal') {
    return [200, mockSignal(show)];
  }
  if (sub === 'preparation') {
    const reminders = show.status === 'scheduled' && show.scheduledAt ? 37 : 0;
    const notices = { sent: 0, waiting: 0, failed: 0 };
    return [200, { armed: armed === show.id, openedByKey: show.id === 'members', reminders, notices }];
  }
  if (sub === 'armed') {
    armed = method === 'PUT' ? show.id : null;
    return [204];
  }
  if (sub === 'reminder') {
    reminded = method === 'GET' ? reminded : method === 'PUT';
    return who ? [200, { set: reminded }] : problem(401, 'unauthenticated');
  }
  if (sub === 'clone') {
    return create(shows, { ...show, cancelledAt: null } as NewShow);
  }
  if (sub === 'access') {
    Object.assign(show, accessOf(show, method, body as AccessWish), { version: show.version + 1 });
    return [200, show];
  }
  if (sub === 'cancel' || sub === 'restore') {
    Object.assign(show, { cancelledAt: sub === 'cancel' ? new Date().toISOString() : null });
  } else if (sub === 'end') {
    Object.assign(show, { status: 'ended', endedAt: new Date().toISOString(), hlsUrl: null });
  } else if (method === 'PATCH') {
    Object.assign(show, body, { version: show.version + 1 });
  } else if (method === 'DELETE') {
    shows.splice(shows.indexOf(show), 1);
    return [204];
  }
  return [200, show];
}

type AccessWish = Access & { afterSeconds: number };

function accessOf({ membersOnly, tier }: Show, method: string | undefined, wish: AccessWish): Partial<Show> {
  if (method === 'DELETE') {
    return { accessChange: null };
  }
  const { afterSeconds, ...access } = wish;
  return afterSeconds > 0
    ? { membersOnly, tier, accessChange: { ...access, at: at(afterSeconds * 1_000) } }
    : { ...access, accessChange: null };
}

function listed(shows: Show[], url: URL, channel: string | undefined): Show[] {
  const hidden: Record<string, string[]> = {
    next: ['live', 'interrupted'],
    past: ['live', 'interrupted', 'scheduled'],
    first: ['live', 'interrupted', 'ended'],
    firstlive: ['interrupted', 'scheduled', 'ended'],
    empty: ['live', 'interrupted', 'scheduled', 'ended'],
  };
  const status = url.searchParams.get('status');
  return shows.filter(
    (show) => (!status || show.status === status) && !hidden[channel ?? '']?.includes(show.status),
  );
}

let watchesHere = false;

function playback(show: Show, who: string | undefined, { watchHere }: PlaybackQuestion): Answer {
  if (who === 'mallory') {
    return problem(403, 'blocked');
  }
  if (show.status === 'ended' && !show.vodUrl) {
    return problem(409, 'show-over');
  }
  if (show.membersOnly && who !== 'alice' && who !== 'creator') {
    const { tier } = show;
    const id = tier === null ? 'membership-required' : 'tier-required';
    return [403, { id, status: 403, signedIn: who !== undefined, member: who === 'bob', tier }];
  }
  watchesHere ||= watchHere === true;
  if (who === 'tess' && !watchesHere) {
    return [409, { id: 'device-limit', status: 409, limit: 3, since: at(-18 * MINUTE) }];
  }
  const in_ = (ms: number) => new Date(Date.now() + ms).toISOString();
  return [
    200,
    {
      token: 't',
      sid: 's',
      expiresAt: in_(120_000),
      renewAt: in_(60_000),
      locked: [],
      hlsUrl: `/live/${show.id}/index.m3u8`,
      scope: who === 'alice' || who === 'creator' ? ['live', 'replay', 'clip'] : ['live', 'replay'],
    },
  ];
}

function create(shows: Show[], body: NewShow): Answer {
  const show = {
    ...shows[0],
    status: 'scheduled',
    startedAt: null,
    hlsUrl: null,
    ...body,
    id: `new${shows.length}`,
  } as Show;
  shows.unshift(show);
  return [201, show];
}

function keys(method: string | undefined, body: { label?: string }): Answer {
  if (method === 'GET') {
    return [200, { items: mockKeys }];
  }
  if (method === 'DELETE') {
    mockKeys.pop();
    return [204];
  }
  const key = {
    id: `k${mockKeys.length + 1}`,
    label: body.label ?? null,
    ingestId: 'q7f2mzkd',
    createdAt: new Date().toISOString(),
    lastUsedAt: null,
    lastUsedOver: null,
  };
  mockKeys.push(key);
  const secret = 'mZ4tPq0Lx8VbN2cR7yHk3JfWs9DgTa1E';
  return [
    201,
    {
      ...key,
      streamKey: `q7f2mzkd?key=${secret}`,
      server: 'rtmp://127.0.0.1:1935/live',
      url: `rtmp://127.0.0.1:1935/live/q7f2mzkd?key=${secret}`,
      srt: `srt://127.0.0.1:8890?streamid=publish:live/q7f2mzkd:frontrow:${secret}&pkt_size=1316`,
      whip: { url: 'http://127.0.0.1:8889/live/q7f2mzkd/whip', bearer: secret },
    },
  ];
}

function members(method: string | undefined, person: string | undefined, query: string): Answer {
  const member = mockMembers.find((one) => one.person === person);
  if (member) {
    Object.assign(member, { active: method === 'PUT', source: method === 'PUT' ? 'complimentary' : null });
    return [200, member];
  }
  const found = mockMembers.filter(({ name, username }) =>
    `${name} ${username}`.toLowerCase().includes(query.toLowerCase()),
  );
  return [200, { items: found, next: null }];
}
