import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aGrant, aShow } from '../../testing/samples';
import { seat } from '../../watch/seat';
import { newestIn, renditionIn } from './playlist';
import { playOnce } from './syntheticViewer';

const MASTER = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nmain.m3u8\n';
const MEDIA =
  '#EXTM3U\n#EXTINF:2,\nseg1.mp4\n#EXT-X-PART:DURATION=0.2,URI="seg2_part1.mp4"\n#EXT-X-PRELOAD-HINT:TYPE=PART,URI="x"\n';
const HERE = location.origin;

let asked: { path: string; token: string | null; credentials: string | undefined }[];
/** What the service was told of who watches. */
let bodies: unknown[];
let answers: Map<string, [status: number, body: unknown]>;

beforeEach(() => {
  asked = [];
  bodies = [];
  answers = new Map<string, [number, unknown]>([
    [
      'POST /api/v1/streams/show1/playback',
      [200, { ...aGrant(), token: 'tok', hlsUrl: '/live/show1/index.m3u8' }],
    ],
    [`GET ${HERE}/live/show1/index.m3u8`, [200, MASTER]],
    [`GET ${HERE}/live/show1/main.m3u8`, [200, MEDIA]],
    [`GET ${HERE}/live/show1/seg2_part1.mp4`, [200, 'bytes']],
  ]);
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const token = new Headers(init.headers).get('Authorization');
    asked.push({ path, token, credentials: init.credentials });
    if (typeof init.body === 'string') {
      bodies.push(JSON.parse(init.body));
    }
    const [status, body] = answers.get(`${init.method ?? 'GET'} ${path}`) ?? [404, { id: 'not-found' }];
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  });
});

/** From here on, as of a show for members. */
function keepStrangersOut(): void {
  const grant = answers.get('POST /api/v1/streams/show1/playback');
  const fetchAll = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const stranger = init.credentials === 'omit' && path.endsWith('/playback');
    answers.set(
      'POST /api/v1/streams/show1/playback',
      stranger ? [403, { id: 'membership-required' }] : (grant ?? [500, {}]),
    );
    return fetchAll(path, init);
  });
}

describe('a synthetic viewer', () => {
  it('plays as somebody who is not signed in: token, playlists, the newest piece', async () => {
    const played = await playOnce(aShow());
    expect(played.stranger).toBe(true);
    expect(asked).toEqual([
      { path: '/api/v1/streams/show1/playback', token: null, credentials: 'omit' },
      { path: `${HERE}/live/show1/index.m3u8`, token: 'Bearer tok', credentials: 'omit' },
      { path: `${HERE}/live/show1/main.m3u8`, token: 'Bearer tok', credentials: 'omit' },
      { path: `${HERE}/live/show1/seg2_part1.mp4`, token: 'Bearer tok', credentials: 'omit' },
    ]);
    expect(bodies).toEqual([{ rehearsal: true }]);
  });

  it('fails with what went wrong on the way', async () => {
    answers.set(`GET ${HERE}/live/show1/seg2_part1.mp4`, [502, { id: 'unavailable' }]);
    await expect(playOnce(aShow())).rejects.toMatchObject({ id: 'unavailable', status: 502 });
    answers.set(`GET ${HERE}/live/show1/main.m3u8`, [200, '#EXTM3U\n']);
    await expect(playOnce(aShow())).rejects.toMatchObject({ id: 'no-media' });
    answers.set('POST /api/v1/streams/show1/playback', [409, { id: 'show-over' }]);
    await expect(playOnce(aShow())).rejects.toMatchObject({ id: 'show-over' });
  });

  it('wants strangers kept out of a show for members, and then plays as the creator', async () => {
    const show = aShow({ membersOnly: true });
    await expect(playOnce(show)).rejects.toMatchObject({ id: 'let-in' });
    keepStrangersOut();
    asked = [];
    bodies = [];
    expect((await playOnce(show)).stranger).toBe(false);
    expect(bodies).toEqual([{ rehearsal: true }, { watchHere: false, rehearsal: true }]);
    expect(asked.map(({ credentials }) => credentials)).toEqual([
      'omit',
      'same-origin',
      'same-origin',
      'same-origin',
      'same-origin',
    ]);
    expect(asked.every(({ token }) => token === null)).toBe(true);
  });

  it.each([200, 502])('leaves the watch page of this browser counted (%i)', async (status) => {
    seat.keep('show1', 's1');
    answers.set(`GET ${HERE}/live/show1/seg2_part1.mp4`, [
      status,
      status === 200 ? 'bytes' : { id: 'unavailable' },
    ]);
    keepStrangersOut();
    const played = await playOnce(aShow({ membersOnly: true })).then(
      () => 200,
      (problem) => problem.status,
    );
    expect(played).toBe(status);
    await vi.waitFor(() =>
      expect(bodies).toEqual([
        { rehearsal: true },
        { sid: 's1', watchHere: false, rehearsal: true },
        { sid: 's1', watchHere: false },
      ]),
    );
    expect(asked.at(-1)).toMatchObject({
      path: '/api/v1/streams/show1/playback',
      credentials: 'same-origin',
    });
  });

  it('finds what a playlist names', () => {
    expect(renditionIn(MASTER)).toBe('main.m3u8');
    expect(renditionIn(MEDIA)).toBeNull();
    expect(newestIn(MEDIA)).toBe('seg2_part1.mp4');
    expect(newestIn('#EXTM3U\n#EXTINF:2,\nseg1.mp4\n#EXTINF:2,\nseg2.mp4\n')).toBe('seg2.mp4');
    expect(newestIn('#EXTM3U\n')).toBeNull();
    expect(newestIn('<!doctype html>\n<html>\n')).toBeNull();
  });
});
