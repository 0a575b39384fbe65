import { beforeEach, expect, it, vi } from 'vitest';
import { loaded } from '../../testing/fakeReplay';
import { ReplayPlayer } from './replayPlayer';

type Listener = (event: string, data: object) => void;

/** What a player makes of hls.js, and what hls.js tells it. */
const hls = vi.hoisted(() => ({
  supported: true,
  started: [] as number[],
  loads: [] as number[],
  recovered: 0,
  destroyed: 0,
  levels: [{}] as object[],
  fragments: [] as object[],
  listeners: new Map<string, Listener>(),
}));

vi.mock('hls.js', () => ({
  Events: { ERROR: 'error', MANIFEST_PARSED: 'parsed', LEVEL_LOADED: 'level' },
  default: class {
    levels = hls.levels;
    latestLevelDetails = { fragments: hls.fragments };
    static isSupported = () => hls.supported;
    constructor({ startPosition }: { startPosition: number }) {
      hls.loads.push(startPosition);
    }
    on(event: string, listener: Listener) {
      hls.listeners.set(event, listener);
    }
    once(event: string, listener: Listener) {
      hls.listeners.set(event, listener);
    }
    loadSource() {}
    attachMedia() {}
    stopLoad() {}
    startLoad(at: number) {
      hls.started.push(at);
    }
    recoverMediaError() {
      hls.recovered += 1;
    }
    destroy() {
      hls.destroyed += 1;
    }
  },
}));

const told: string[] = [];

function play(at = 0) {
  const video = document.createElement('video');
  const element = loaded(video, 600);
  const player = new ReplayPlayer(video, '/vod/show1/index.m3u8', at, {
    onCondition: (condition) => told.push(condition),
    onSound: (sound) => told.push(sound),
    onDenied: () => told.push('denied'),
    onWall: (wall) => told.push(wall ? `wall ${wall.window} at ${wall.at}` : 'no wall'),
  });
  return { video, element, player };
}

const fails = (data: object) => hls.listeners.get('error')?.('error', data);

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  Object.assign(hls, {
    supported: true,
    started: [],
    loads: [],
    recovered: 0,
    destroyed: 0,
    levels: [{}],
    fragments: [],
  });
});

it('begins where it is told, aloud where that is allowed', async () => {
  play(90);
  expect(hls.loads).toEqual([90]);
  hls.listeners.get('parsed')?.('parsed', {});
  await vi.waitFor(() => expect(told).toEqual(['aloud']));
});

it('fetches the playlist anew when a part is not there any more, and stays within what is left', () => {
  const { element } = play();
  element.become({ at: 590 });
  fails({ fatal: true, type: 'networkError', response: { code: 404 } });
  vi.advanceTimersByTime(1_000);
  expect(hls.started).toEqual([]);
  expect(hls.loads).toEqual([0, 590]);
  hls.listeners.get('level')?.('level', { details: { totalduration: 300 } });
  expect(hls.started).toEqual([295]);
});

it('asks for a token when it is refused, and goes on with what is loaded', () => {
  const { element, player } = play();
  element.become({ at: 120 });
  fails({ fatal: false, type: 'networkError', response: { code: 403 } });
  expect(told).toEqual(['denied']);
  player.admitted();
  vi.advanceTimersByTime(500);
  expect(hls.started).toEqual([120]);
  expect(hls.loads).toEqual([0]);
});

it('begins anew, where it was, when not even the playlist came', () => {
  hls.levels = [];
  const { element, player } = play();
  element.become({ at: 120 });
  fails({ fatal: true, type: 'networkError', response: { code: 401 } });
  player.admitted();
  vi.advanceTimersByTime(500);
  expect(hls.loads).toEqual([0, 120]);
});

it('says that it has trouble only once nothing is left to play, and that it is over', () => {
  const { element } = play();
  fails({ fatal: true, type: 'networkError' });
  expect(told).toEqual([]);
  element.become({ ready: 2 });
  fails({ fatal: true, type: 'networkError' });
  expect(told).toEqual(['trouble']);
  element.become({ ready: 4 }, 'playing');
  expect(told).toEqual(['trouble', 'fine']);
});

it('waits longer after each failure in a row', () => {
  play();
  for (const most of [500, 1_000, 2_000]) {
    const before = hls.started.length;
    fails({ fatal: true, type: 'networkError' });
    vi.advanceTimersByTime(most / 2 - 1);
    expect(hls.started).toHaveLength(before);
    vi.advanceTimersByTime(most / 2 + 1);
    expect(hls.started).toHaveLength(before + 1);
  }
});

it('passes over damage, but gives up a recording that is nothing else', () => {
  play();
  for (let n = 0; n < 3; n++) {
    fails({ fatal: true, type: 'mediaError' });
  }
  expect([hls.recovered, told]).toEqual([3, []]);
  fails({ fatal: true, type: 'mediaError' });
  expect([hls.recovered, hls.destroyed, told]).toEqual([3, 1, ['broken']]);
});

it('passes over as much damage as there is, as long as it is in different places', () => {
  const { element } = play();
  for (const at of [100, 111, 122, 133, 144]) {
    element.become({ at });
    fails({ fatal: true, type: 'mediaError' });
  }
  expect([hls.recovered, told]).toEqual([5, []]);
});

it('tries a damaged recording anew when somebody asks for it', () => {
  const { player } = play();
  for (let n = 0; n < 4; n++) {
    fails({ fatal: true, type: 'mediaError' });
  }
  player.reload();
  fails({ fatal: true, type: 'mediaError' });
  expect([hls.loads, hls.recovered, told]).toEqual([[0, 0], 4, ['broken']]);
});

it('begins where it is told also when the first of it had to be fetched again', () => {
  play(90);
  fails({ fatal: true, type: 'networkError', response: { code: 503 } });
  vi.advanceTimersByTime(500);
  expect(hls.started).toEqual([90]);
});

it('leaves it to the browser where there is no MSE, and says so where that cannot either', () => {
  hls.supported = false;
  play();
  expect(told).toEqual(['unsupported']);
  told.length = 0;
  const can = vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('maybe');
  const { video, element } = play(90);
  can.mockRestore();
  expect(video.getAttribute('src')).toBe('/vod/show1/index.m3u8');
  element.become({}, 'loadedmetadata');
  expect(element.now.at).toBe(90);
  expect(told).not.toContain('unsupported');
});

it('stops where it goes on for others, and goes on when it is for this person as well', () => {
  const { element, player } = play();
  player.lock([2]);
  element.become({ at: 1190 });
  fails({
    fatal: true,
    type: 'networkError',
    response: { code: 403 },
    frag: { start: 1200, relurl: 'w2/000300.m4s' },
  });
  expect(told).toEqual(['wall 2 at 1200']);
  // Elsewhere there may be something to play.
  element.become({ at: 30 }, 'seeking');
  expect([told.at(-1), hls.started]).toEqual(['no wall', [30]]);
  // By its line it was for everybody.
  fails({
    fatal: true,
    type: 'networkError',
    response: { code: 403 },
    frag: { start: 1196, relurl: 'w1/000299.m4s' },
    networkDetails: { responseURL: 'http://127.0.0.1:8080/vod/show1/w2/000299.m4s' },
  });
  expect(told.at(-1)).toBe('wall 2 at 1196');
  element.now.at = 1196;
  player.lock([]);
  expect([told.at(-1), hls.started]).toEqual(['no wall', [30, 1196]]);
});

it('stops before what is for others as soon as somebody goes there', () => {
  hls.fragments = [
    { relurl: 'w1/000000.m4s', start: 0, duration: 4 },
    { relurl: 'w2/000001.m4s', start: 4, duration: 4 },
  ];
  const { element, player } = play();
  player.lock([2]);
  element.become({ at: 5 }, 'seeking');
  expect([told, hls.started]).toEqual([['wall 2 at 4'], []]);
  element.become({ at: 7 }, 'seeking');
  expect([told.at(-1), hls.started]).toEqual(['wall 2 at 4', []]);
  element.become({ at: 3.9 }, 'seeking');
  expect([told.at(-1), hls.started]).toEqual(['no wall', [3.9]]);
});

it('asks for a token when a part is refused that should be open', () => {
  const { player } = play();
  player.lock([2]);
  fails({
    fatal: true,
    type: 'networkError',
    response: { code: 403 },
    frag: { start: 0, relurl: 'w1/000000.m4s' },
  });
  expect(told).toEqual(['denied']);
});

it('knows which part is in which window', () => {
  hls.fragments = [
    { relurl: 'w1/000000.m4s', start: 0, duration: 4 },
    { relurl: 'w1/000001.m4s', start: 4, duration: 4 },
    { relurl: 'direct-2/000002.m4s', start: 8, duration: 3 },
    { relurl: 'w1/000003.m4s', start: 11, duration: 4 },
  ];
  expect(play().player.stretches()).toEqual([
    { window: 1, from: 0, to: 8 },
    { window: 2, from: 8, to: 11 },
    { window: 1, from: 11, to: 15 },
  ]);
  hls.fragments = [];
});

it('knows of what a clip can be made', () => {
  hls.fragments = [
    { relurl: 'w1/000734.m4s', start: 2936, duration: 4, other: true },
    { relurl: 'w2/1000735.m4s', start: 2940, duration: 3.5 },
  ];
  expect(play().player.segments()).toEqual([
    { number: 734, start: 2936, duration: 4 },
    { number: 1_000_735, start: 2940, duration: 3.5 },
  ]);
  hls.supported = false;
  expect(play().player.segments()).toEqual([]);
});
