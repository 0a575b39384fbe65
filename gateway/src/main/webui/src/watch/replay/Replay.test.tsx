import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Show } from '../../api/types';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { player } from '../../testing/fakePlayer';
import { loaded, recording } from '../../testing/fakeReplay';
import { aGrant, aRecorded, aShow } from '../../testing/samples';
import { resume } from './resume';

vi.mock('../player/livePlayer', () => import('../../testing/fakePlayer'));
vi.mock('./replayPlayer', () => import('../../testing/fakeReplay'));

const PLAYBACK = 'POST /api/v1/streams/show1/playback';
const over = { status: 'ended', version: 5, ...aRecorded() } as const;
const onAir = { status: 'live', version: 5, ...aRecorded({ vodStatus: 'recording' }) } as const;

let gateway: ReturnType<typeof fakeGateway>;

async function open(show: Partial<Show>, playback: [number, unknown] = [200, grant()], address = '/s/show1') {
  history.replaceState(null, '', address);
  gateway.answer('GET /api/v1/streams/show1', 200, aShow(show));
  gateway.answer(PLAYBACK, ...playback);
  const { default: WatchPage } = await import('../WatchPage');
  render(<WatchPage id="show1" />);
}

function grant() {
  const later = (ms: number) => new Date(Date.now() + ms).toISOString();
  return aGrant({ expiresAt: later(120_000), renewAt: later(60_000) });
}

const say = (change: Partial<Show>) => act(async () => gateway.say('show', aShow(change)));
const heading = (name: string) => screen.findByRole('heading', { level: 2, name });
const slider = () => screen.findByRole('slider', { name: 'Position in the recording' });
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  await act(async () => button.click());
};
const picture = async () => {
  await waitFor(() => expect(player.assigned.at(-1)).toMatchObject({ publication: 1 }));
  await act(async () => player.events?.onPicture(true));
};

/** The recording on the screen, as long as it is. */
async function playing(length = 4080) {
  await slider();
  const video = document.querySelector<HTMLVideoElement>('video[data-replay]');
  if (!video) {
    throw new Error('no recording is on the screen');
  }
  const element = loaded(video, length);
  await act(async () => element.become({}, 'durationchange'));
  return element;
}

describe('a recording', () => {
  beforeEach(() => {
    player.reset();
    recording.reset();
    gateway = fakeGateway();
  });

  it('plays for whoever comes after the show', async () => {
    await open(over);
    await waitFor(() => expect(recording.begun).toEqual([{ url: '/vod/show1/index.m3u8', at: 0 }]));
    expect(player.assigned.filter(Boolean)).toEqual([]);
    await playing();
    expect((await slider()).getAttribute('aria-valuetext')).toBe('0 seconds of 1 hour 8 minutes');
    expect(screen.getByText('0:00 / 1:08:00')).toBeTruthy();
    await expectAccessible();
  });

  it('appears in place of the thanks as soon as there is one, and asks for it', async () => {
    await open({ status: 'ended', version: 5 }, [409, { id: 'show-over' }]);
    await heading("That's a wrap");
    expect(await screen.findByText('This show has no recording.')).toBeTruthy();
    gateway.answer(PLAYBACK, 200, grant());
    await say({ ...over, version: 6 });
    await waitFor(() => expect(recording.begun).toHaveLength(1));
    expect(screen.queryByRole('heading', { name: "That's a wrap" })).toBeNull();
  });

  it('may still turn up when the show has just ended', async () => {
    await open({ status: 'ended', endedAt: new Date().toISOString() }, [409, { id: 'show-over' }]);
    await screen.findByText('If it was recorded, the replay appears right here by itself in a moment.');
  });

  it('is offered, not forced on, whoever saw the show end', async () => {
    await open({ ...onAir, version: 4 });
    await picture();
    await say({ ...over, version: 5 });
    await heading("That's a wrap");
    expect(recording.begun).toEqual([]);
    await press('Watch the replay');
    await waitFor(() => expect(recording.begun).toHaveLength(1));
  });

  it('is for whom the show was', async () => {
    const refusal = { id: 'membership-required', signedIn: false, tier: null, member: false };
    await open({ ...over, membersOnly: true }, [403, refusal]);
    await heading('This one is for members');
    expect(recording.begun).toEqual([]);
  });

  it('stops where it goes on for members, and plays on there', async () => {
    const locked = [{ window: 2, tier: null, signedIn: false, member: false }];
    await open(over, [200, { ...grant(), scope: ['windows'], locked }]);
    recording.stretches = [
      { window: 1, from: 0, to: 1020 },
      { window: 2, from: 1020, to: 4080 },
    ];
    const element = await playing();
    expect(recording.locked).toEqual([2]);
    expect(document.querySelector<HTMLElement>('[data-locked]')?.style.left).toBe('25%');
    // What is loaded is played first.
    await act(async () => recording.events?.onWall?.({ at: 1020, window: 2 }));
    expect(screen.queryByRole('heading', { name: 'From here on it is for members' })).toBeNull();
    await act(async () => element.become({ at: 1020, ready: 2 }, 'waiting'));
    await heading('From here on it is for members');
    expect(element.now.paused).toBe(true);
    expect(screen.getByRole('slider', { name: 'Position in the recording' })).toBeTruthy();
    await expectAccessible();

    gateway.answer(PLAYBACK, 200, grant());
    await act(async () => gateway.say('rights', {}));
    await waitFor(() => expect(recording.locked).toEqual([]));
    await act(async () => recording.events?.onWall?.(null));
    expect(screen.queryByRole('heading', { name: 'From here on it is for members' })).toBeNull();
    expect(element.now.paused).toBe(false);
    expect(document.querySelector('[data-locked]')).toBeNull();
    expect(recording).toMatchObject({ closed: 0, begun: [{ at: 0 }] });
  });

  it('is for everybody as far as the show was, while it goes on for members', async () => {
    const refusal = { id: 'membership-required', signedIn: false, tier: null, member: false, part: true };
    await open({ ...onAir, membersOnly: true }, [403, refusal]);
    await heading('This one is for members');
    const locked = [{ window: 2, tier: null, signedIn: false, member: false }];
    gateway.answer(PLAYBACK, 200, { ...grant(), hlsUrl: null, scope: ['windows'], locked });
    await press('Watch the part that is for everybody');
    await waitFor(() => expect(recording.begun).toHaveLength(1));
    expect(gateway.asked(PLAYBACK).at(-1)?.body).toMatchObject({ part: true });
    expect(player.assigned.filter(Boolean)).toEqual([]);
    gateway.answer(PLAYBACK, 403, refusal);
    await press('Jump to live');
    await heading('This one is for members');
    expect(player.assigned.filter(Boolean)).toEqual([]);
  });

  it('is not there for those to whom it is closed, and asks once', async () => {
    const replayAccess = { audience: 'private' as const, tier: null };
    await open({ ...over, replayAccess }, [409, { id: 'show-over' }]);
    await heading("That's a wrap");
    expect(screen.queryByRole('button', { name: 'Watch the replay' })).toBeNull();
    expect(gateway.asked(PLAYBACK)).toHaveLength(1);
  });

  it('plays for those who keep it to themselves', async () => {
    await open({ ...over, replayAccess: { audience: 'private', tier: null } });
    await slider();
  });

  it('goes when it is deleted', async () => {
    await open(over);
    await slider();
    await say({ status: 'ended', version: 6 });
    await heading("That's a wrap");
    expect(recording.closed).toBe(1);
  });

  it('begins at the moment in the address, and makes such addresses', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await open(over, undefined, '/s/show1?t=1m30s');
    await waitFor(() => expect(recording.begun[0]?.at).toBe(90));
    const video = await playing();
    await act(async () => video.become({ at: 754.9 }));
    await press('Copy a link to this moment');
    expect(writeText).toHaveBeenCalledWith(`${location.origin}/s/show1?t=12m34s`);
  });

  it('begins within what there is', async () => {
    await open(over, undefined, '/s/show1?t=9h');
    await waitFor(() => expect(recording.begun[0]?.at).toBe(4075));
  });

  it('goes on where this browser left it, and offers the start', async () => {
    resume.keep('show1', 754, 4080);
    await open(over);
    await waitFor(() => expect(recording.begun[0]?.at).toBe(754));
    const video = await playing();
    await act(async () => video.become({ at: 760 }));
    await screen.findByText('Going on at 12:34.');
    await press('From the start');
    expect(video.now.at).toBe(0);
    expect(screen.queryByText('Going on at 12:34.')).toBeNull();
  });

  it('does not offer the start any more to whoever went elsewhere', async () => {
    resume.keep('show1', 754, 4080);
    await open(over);
    const video = await playing();
    await screen.findByText('Going on at 12:34.');
    await act(async () => video.become({ at: 2000 }));
    expect(screen.queryByText('Going on at 12:34.')).toBeNull();
    await act(async () => video.become({ at: 754 }));
    expect(screen.queryByText('Going on at 12:34.')).toBeNull();
  });

  it('remembers the place when the page is left', async () => {
    await open(over);
    const video = await playing();
    await act(async () => video.become({ at: 900.4 }));
    window.dispatchEvent(new Event('pagehide'));
    expect(resume.of('show1')).toBe(900);
  });

  it('is moved by keys, on the page and on the scrubber', async () => {
    await open(over);
    const video = await playing(1000);
    const placeAfter = (key: string, target: Element = document.body) => {
      fireEvent.keyDown(target, { key });
      return video.now.at;
    };
    expect(placeAfter('5')).toBe(500);
    expect(placeAfter('ArrowRight')).toBe(505);
    expect(placeAfter('ArrowLeft')).toBe(500);
    expect(placeAfter('j')).toBe(490);
    expect(placeAfter('l')).toBe(500);
    expect(placeAfter('Home')).toBe(0);
    expect(placeAfter('ArrowLeft')).toBe(0);
    expect(placeAfter('End')).toBe(999.9);
    const thumb = await slider();
    expect(placeAfter('2', thumb)).toBe(200);
    expect(placeAfter('ArrowRight', thumb)).toBe(205);
    await waitFor(() => expect(thumb.getAttribute('aria-valuenow')).toBe('205'));
  });

  it('plays slower and faster', async () => {
    await open(over);
    await slider();
    const rate = () => document.querySelector<HTMLVideoElement>('video[data-replay]')?.playbackRate;
    fireEvent.keyDown(document.body, { key: '>' });
    expect(rate()).toBe(1.25);
    fireEvent.change(screen.getByRole('combobox', { name: 'Speed' }), { target: { value: '0.5' } });
    expect(rate()).toBe(0.5);
    fireEvent.keyDown(document.body, { key: '<' });
    expect(rate()).toBe(0.5);
  });

  it('lists its keys', async () => {
    await open(over);
    await slider();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(await screen.findByText('10 seconds back, on')).toBeTruthy();
    expect(screen.getByText('Full screen')).toBeTruthy();
    expect(screen.queryByText('Jump to live')).toBeNull();
  });

  it('shows what had been written when the picture was taken', async () => {
    const noon = Date.parse('2026-11-29T12:00:00Z');
    const message = { id: 'm1', at: '2026-11-29T12:00:10Z', author: { id: 'a', name: 'Alice', badges: [] } };
    gateway.answer('GET /api/v1/streams/show1/messages', 200, {
      items: [{ ...message, text: 'Ten seconds in' }],
      next: null,
    });
    await open(over);
    recording.date = noon;
    await screen.findByText('Nobody had written yet at this moment of the show.');
    recording.date = noon + 10_000;
    await screen.findByText('Ten seconds in');
    recording.date = noon + 9_000;
    await waitFor(() => expect(screen.queryByText('Ten seconds in')).toBeNull());
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/^This is what was written during the show/)).toBeTruthy();
    await expectAccessible();
  });

  it('says when what was written cannot be fetched, and tries again', async () => {
    gateway.answer('GET /api/v1/streams/show1/messages', 503, { id: 'unavailable' });
    await open(over);
    recording.date = Date.parse('2026-11-29T12:00:00Z');
    await screen.findByText(/^What was written cannot be fetched right now/);
    gateway.answer('GET /api/v1/streams/show1/messages', 200, { items: [], next: null });
    await screen.findByText('Nobody had written yet at this moment of the show.', {}, { timeout: 5_000 });
    expect(screen.queryByText(/^What was written cannot be fetched right now/)).toBeNull();
  });

  it('says to whom what was written is closed', async () => {
    gateway.answer('GET /api/v1/streams/show1/messages', 403, { id: 'membership-required' });
    await open(over);
    recording.date = Date.parse('2026-11-29T12:00:00Z');
    await screen.findByText('The chat can be read by those to whom all of the show is open.');
    expect(screen.queryByText(/^What was written cannot be fetched right now/)).toBeNull();
  });

  it('asks for a new token when it is refused, and goes on with it', async () => {
    await open(over);
    await playing();
    const asked = gateway.asked('POST /api/v1/streams/show1/playback').length;
    await act(async () => recording.events?.onDenied());
    await waitFor(() => expect(recording.admitted).toBe(1));
    expect(gateway.asked('POST /api/v1/streams/show1/playback')).toHaveLength(asked + 1);
  });

  it('says what is the matter', async () => {
    await open(over);
    await playing();
    await act(async () => recording.events?.onCondition('trouble'));
    await heading('Trouble with your connection');
    await act(async () => recording.events?.onCondition('broken'));
    await heading('This recording does not play here');
    await act(async () => recording.events?.onCondition('unsupported'));
    await heading("This browser can't play the recording");
    await expectAccessible();
  });

  it('says that it is being finished at the end of what there is', async () => {
    await open({ ...over, vodStatus: 'recording' });
    const video = await playing(600);
    await act(async () => video.become({ at: 599, ready: 2 }, 'waiting'));
    await screen.findByText('The recording is being finished… It goes on by itself.');
    await act(async () => video.become({ length: 620, ready: 4 }, 'durationchange'));
    expect(screen.queryByText('The recording is being finished… It goes on by itself.')).toBeNull();
  });
});

describe('start-over during the show', () => {
  beforeEach(() => {
    player.reset();
    recording.reset();
    gateway = fakeGateway();
  });

  it('is offered once there is something to play', async () => {
    await open({ status: 'live', version: 4 });
    await picture();
    expect(screen.queryByRole('button', { name: 'Watch from the start' })).toBeNull();
    await say({ ...onAir, version: 5 });
    expect(await screen.findByRole('button', { name: 'Watch from the start' })).toBeTruthy();
  });

  it('plays from the first minute, also for whoever had left it later, and jumps back to live', async () => {
    resume.keep('show1', 754, 4080);
    await open(onAir);
    await picture();
    await press('Watch from the start');
    await waitFor(() => expect(recording.begun).toEqual([{ url: '/vod/show1/index.m3u8', at: 0 }]));
    expect(player.assigned.at(-1)).toBeNull();
    await expectAccessible();
    await press('Jump to live');
    await waitFor(() => expect(player.assigned.at(-1)).toMatchObject({ url: '/live/show1/index.m3u8' }));
    expect(recording.closed).toBe(1);
  });

  it('begins at a moment in the address, and afterwards at the start', async () => {
    // How long it was at its first segment; vod-service says no more until the end.
    await open({ ...onAir, vodDurationMillis: 4_000 }, undefined, '/s/show1?t=90');
    await waitFor(() => expect(recording.begun).toMatchObject([{ at: 90 }]));
    await press('Jump to live');
    await picture();
    await press('Watch from the start');
    await waitFor(() => expect(recording.begun).toMatchObject([{ at: 90 }, { at: 0 }]));
  });

  it('goes on where it was for whoever had to take the place of another device', async () => {
    await open(onAir);
    await picture();
    await press('Watch from the start');
    const video = await playing(600);
    await act(async () => video.become({ at: 300 }));
    gateway.answer(PLAYBACK, 409, { id: 'device-limit', limit: 3, since: '2026-11-23T19:42:00Z' });
    await act(async () => recording.events?.onDenied());
    gateway.answer(PLAYBACK, 200, grant());
    await press('Watch here');
    await waitFor(() => expect(recording.begun).toMatchObject([{ at: 0 }, { at: 300 }]));
    await press('Jump to live');
    await picture();
    await press('Watch from the start');
    await waitFor(() => expect(recording.begun.at(-1)).toMatchObject({ at: 0 }));
  });

  it('is as loud as the live picture was, and the other way round', async () => {
    const videos = () => [...document.querySelectorAll('video')].map(({ volume, muted }) => [volume, muted]);
    await open(onAir);
    await picture();
    Object.assign(document.querySelector('video') ?? {}, { volume: 0.3, muted: true });
    await press('Watch from the start');
    await slider();
    expect(videos()).toEqual([
      [0.3, true],
      [0.3, true],
    ]);
    Object.assign(document.querySelector('video[data-replay]') ?? {}, { volume: 0.8, muted: false });
    await press('Jump to live');
    await waitFor(() => expect(videos()).toEqual([[0.8, false]]));
  });

  it('moves again for whoever had paused the live picture before', async () => {
    await open(onAir);
    await picture();
    await press('Watch from the start');
    await press('Jump to live');
    expect(player.jumped).toBe(1);
  });

  it('goes over to live by itself when it has caught up', async () => {
    await open(onAir);
    await picture();
    await press('Watch from the start');
    const video = await playing(600);
    await act(async () => video.become({ at: 598 }));
    expect(player.assigned.at(-1)).toBeNull();
    await act(async () => video.become({ at: 598.6 }));
    await waitFor(() => expect(player.assigned.at(-1)).toMatchObject({ url: '/live/show1/index.m3u8' }));
  });

  it('goes on when the show ends meanwhile', async () => {
    await open(onAir);
    await picture();
    await press('Watch from the start');
    await playing(600);
    await say({ ...over, version: 6 });
    expect(screen.queryByRole('button', { name: 'Jump to live' })).toBeNull();
    expect(recording).toMatchObject({ closed: 0, begun: [{ at: 0 }] });
  });

  it.each([
    ['as fast as it was for whoever caught up', 1.25, 1],
    ['as fast as they chose', 1.5, 1.5],
  ])('goes on when the show ends, %s', async (_, before, after) => {
    await open(onAir);
    await picture();
    await press('Watch from the start');
    await playing(600);
    const video = document.querySelector<HTMLVideoElement>('video[data-replay]') as HTMLVideoElement;
    video.playbackRate = before;
    await say({ ...onAir, status: 'interrupted', version: 6 });
    expect(video.playbackRate).toBe(before);
    await say({ ...over, version: 7 });
    expect(video.playbackRate).toBe(after);
  });

  it('passes a break', async () => {
    await open({ ...onAir, status: 'interrupted' });
    await heading('Short break');
    await press('Watch from the start');
    await waitFor(() => expect(recording.begun).toHaveLength(1));
  });
});
