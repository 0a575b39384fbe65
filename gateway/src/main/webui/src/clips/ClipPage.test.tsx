import { act, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { recording } from '../testing/fakeReplay';
import { aClip, aGrant, aRecorded, aShow } from '../testing/samples';

vi.mock('../watch/replay/replayPlayer', () => import('../testing/fakeReplay'));

const FIND = 'GET /api/v1/clips/abcdefgh12345678';
const PLAYBACK = 'POST /api/v1/streams/show1/playback';

let gateway: ReturnType<typeof fakeGateway>;

async function open(...answer: [number, unknown]) {
  gateway.answer(FIND, ...answer);
  const { default: ClipPage } = await import('./ClipPage');
  render(<ClipPage id="abcdefgh12345678" />);
}

const later = (ms: number) => new Date(Date.now() + ms).toISOString();
const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the page of a clip', () => {
  beforeEach(() => {
    recording.reset();
    gateway = fakeGateway();
    gateway.answer('GET /api/v1/streams/show1', 200, aShow({ status: 'ended', ...aRecorded() }));
  });

  it('plays for everybody what is shared, and leads to all of it', async () => {
    await open(200, { show: 'show1', clip: aClip({ shared: true }) });
    await title('The windowpane test');
    await waitFor(() =>
      expect(recording.begun).toEqual([{ url: '/clips/abcdefgh12345678/index.m3u8', at: 0 }]),
    );
    expect(gateway.asked(PLAYBACK)).toEqual([]);
    const whole = screen.getByRole('link', { name: 'Watch it in the whole recording' });
    expect(whole.getAttribute('href')).toBe('/s/show1?t=12m34s');
    expect(screen.getByText(/by Alice Moreau/)).toBeTruthy();
    await expectAccessible();
  });

  it('says that it is gone when it goes while it plays', async () => {
    await open(200, { show: 'show1', clip: aClip({ shared: true }) });
    await waitFor(() => expect(recording.begun).toHaveLength(1));
    gateway.answer(FIND, 404, { id: 'not-found' });
    await act(async () => recording.events?.onCondition('trouble'));
    await title('This clip is not here any more');
  });

  it('plays for those who may watch the recording what is not shared', async () => {
    gateway.answer(PLAYBACK, 200, {
      ...aGrant({ renewAt: later(60_000), expiresAt: later(120_000) }),
    });
    gateway.answer('GET /api/v1/streams/show1/clips/abcdefgh12345678', 200, aClip());
    await open(200, { show: 'show1', clip: null });
    await title('The windowpane test');
    await waitFor(() =>
      expect(recording.begun).toEqual([{ url: '/vod/show1/clip-abcdefgh12345678.m3u8', at: 0 }]),
    );
  });

  it('leads everybody else to the show', async () => {
    gateway.answer(PLAYBACK, 403, { id: 'membership-required', signedIn: false, tier: null });
    await open(200, { show: 'show1', clip: null });
    await title('This clip is for those who may watch its show');
    expect(screen.getByRole('link', { name: 'To the show' }).getAttribute('href')).toBe('/s/show1');
    expect(recording.begun).toEqual([]);
    await expectAccessible();
  });

  it('says that it is not there, or could not be loaded', async () => {
    await open(503, { id: 'unavailable' });
    await title('The clip could not be loaded.');
    gateway.answer(FIND, 404, { id: 'not-found' });
    await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
    await title('This clip is not here any more');
  });
});
