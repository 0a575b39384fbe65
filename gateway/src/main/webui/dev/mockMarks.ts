import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Captions, Chapter, Show } from '../src/api/types.ts';
import type { Answer } from './answer.ts';

/** When the recording says that its first picture was taken, or the show began. */
function begun({ startedAt }: Show): number {
  const playlist = join(process.env.FRONTROW_MOCK_VOD ?? '/nowhere', 'index.m3u8');
  const said =
    existsSync(playlist) && /^#EXT-X-PROGRAM-DATE-TIME:(.+)$/m.exec(readFileSync(playlist, 'utf8'));
  return Date.parse((said ? said[1] : null) ?? startedAt ?? '2026-11-23T19:02:00Z');
}

const at = (show: Show, seconds: number) => new Date(begun(show) + 1000 * seconds).toISOString();

const set: Omit<Chapter, 'at'>[] = [
  { id: 'c0', title: 'Hello, and what is in the oven', source: 'studio' },
  { id: 'c1', title: 'Rye, and how to keep a starter in a cold kitchen', source: 'studio' },
  { id: 'back-61', title: 'Back again', source: 'event' },
  { id: 'c2', title: 'Your questions', source: 'studio' },
];
let chapters: (Omit<Chapter, 'at'> & { at?: string })[] = set;

/** A quarter of a minute apart; those that are set while one looks lie where they were set. */
export function mockChapters(
  show: Show,
  method: string | undefined,
  id: string | undefined,
  body: object,
): Answer {
  if (method === 'DELETE') {
    chapters = chapters.filter((one) => one.id !== id);
    return [204];
  }
  if (method === 'POST' || method === 'PUT') {
    const chapter = { source: 'studio', ...body, id: id ?? `new${chapters.length}` } as Chapter;
    chapters = [...chapters.filter((one) => one.id !== chapter.id), chapter];
    return [200, chapter];
  }
  const items = chapters.map((one) => ({
    at: at(show, 15 * set.findIndex(({ id }) => id === one.id)),
    ...one,
  }));
  return [200, { items }];
}

export function mockCaptions(show: Show): Answer {
  const items: Captions[] = ['en', 'hr', 'pt-BR'].map((language) => ({
    language,
    url: `/vod/${show.id}/captions/${language}.vtt`,
    ...{ cues: 60, bytes: 4_100, shiftMillis: 0, updatedAt: at(show, 9_000) },
  }));
  return [200, { items }];
}

/** A line every two seconds. */
export function mockSaid(): string {
  const clock = (seconds: number) => new Date(1000 * seconds).toISOString().slice(11, 23);
  const cue = (n: number) =>
    `${clock(2 * n)} --> ${clock(2 * n + 2)}\nFeed it twice a day, and it feeds you (${n + 1})\n`;
  return `WEBVTT\n\n${Array.from({ length: 60 }, (_, n) => cue(n)).join('\n')}`;
}

/** Two good moments in a minute. */
export function mockReactions(show: Show): Answer {
  const count = (n: number) =>
    Math.round(40 * Math.exp(-(((n % 60) - 22) ** 2) / 40) + 25 * Math.exp(-(((n % 60) - 48) ** 2) / 16));
  const curve = Array.from({ length: 120 }, (_, n) => ({ at: at(show, n), counts: { '👏': count(n) } }));
  return [200, { totals: {}, curve: curve.filter(({ counts }) => counts['👏'] > 0), next: null }];
}

const said = [
  'Good evening from Split!',
  'Mine smells of apples, is that good?',
  'Please tell us about rye :bread: and how warm the kitchen has to be in winter, because mine has 16 degrees and nothing rises',
  'Yes!!',
  'https://example.org/a-very-long-address-that-somebody-has-pasted-without-any-blank-in-it/and-more',
];

/** A line every three seconds, from a moment on or until it. */
export function mockMessages(show: Show, query: URLSearchParams): Answer {
  const all = Array.from({ length: 26 }, (_, n) => ({
    ...{ id: `m${n}`, at: at(show, 3 * n), text: said[n % said.length] },
    author: {
      id: `a${n % 3}`,
      name: ['Alice', 'Bruno from the bakery', 'Mia'][n % 3],
      badges: n % 3 === 1 ? ['moderator'] : [],
    },
  }));
  const [from, until] = [query.get('from'), query.get('until')].map((time) => time && Date.parse(time));
  const items = from
    ? all.filter((one) => Date.parse(one.at) >= Number(from))
    : all.filter((one) => Date.parse(one.at) < Number(until)).reverse();
  return [200, { items, next: null }];
}
