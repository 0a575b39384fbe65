import { vi } from 'vitest';
import type { Me } from '../api/types';
import { noRundown } from './noRundown';
import { aChannel } from './samples';

interface Call {
  method: string;
  path: string;
  body: unknown;
  marked: boolean;
}

type Answer = [status: number, body?: unknown];

const people: Record<'nobody' | 'alice' | 'creator', Partial<Me>> = {
  nobody: { signedIn: false, id: 'anon-1', roles: [] },
  alice: { signedIn: true, id: 'a', name: 'Alice', username: 'alice', roles: [] },
  creator: { signedIn: true, id: 'c', name: 'Ana', username: 'creator', roles: ['creator'] },
};

/** Answers what the app asks, remembers it, and lets a test speak on the line of show events. */
export function fakeGateway(who: keyof typeof people = 'nobody') {
  const answers = new Map<string, Answer>([
    ['GET /api/v1/me', [200, people[who]]],
    ['GET /api/v1/membership', [200, { active: false, source: null, since: null, until: null }]],
    ['GET /api/v1/streams', [200, { items: [], next: null }]],
    ['GET /api/v1/streams/show1/rundown', [200, noRundown]],
    ['GET /api/v1/series', [200, { items: [] }]],
    ['GET /api/v1/channel/calendar/link', [200, { createdAt: null, lastUsedAt: null }]],
    ['GET /api/v1/channel', [200, aChannel()]],
    ['GET /api/v1/chat/emoji', [200, { version: 0, items: [] }]],
    ['GET /api/v1/chat/overlays', [200, []]],
  ]);
  const calls: Call[] = [];
  let line: ReadableStreamDefaultController<Uint8Array> | null = null;

  const respond = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET';
    if (path.endsWith('/events')) {
      const opened = (started: ReadableStreamDefaultController<Uint8Array>) => {
        line = started;
      };
      return new Response(new ReadableStream<Uint8Array>({ start: opened }));
    }
    const headers = new Headers(init.headers);
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    calls.push({ method, path, body, marked: headers.get('X-Frontrow') === '1' });
    const [status, content] = answers.get(`${method} ${path.split('?')[0]}`) ?? [404, { id: 'not-found' }];
    return new Response(content === undefined ? null : JSON.stringify(content), { status });
  };
  vi.stubGlobal('fetch', respond);

  return {
    calls,
    answer(what: string, status: number, body?: unknown): void {
      answers.set(what, [status, body]);
    },
    say(event: string, data: unknown): void {
      line?.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
    },
    asked(what: string): Call[] {
      return calls.filter(({ method, path }) => `${method} ${path}` === what);
    },
  };
}
