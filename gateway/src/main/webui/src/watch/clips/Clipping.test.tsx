import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { loaded, recording } from '../../testing/fakeReplay';
import { aClip, aGrant, aRecorded, aShow } from '../../testing/samples';

vi.mock('../player/livePlayer', () => import('../../testing/fakePlayer'));
vi.mock('../replay/replayPlayer', () => import('../../testing/fakeReplay'));

const CLIPS = 'GET /api/v1/streams/show1/clips';
const MAKE = 'POST /api/v1/streams/show1/clips';
const page = (...items: ReturnType<typeof aClip>[]) => ({ items, next: null });

let gateway: ReturnType<typeof fakeGateway>;

async function open(scope = ['replay', 'clip'], clips: [number, unknown] = [200, page()], query = '') {
  const later = (ms: number) => new Date(Date.now() + ms).toISOString();
  const show = aShow({ status: 'ended', version: 5, ...aRecorded() });
  gateway.answer('GET /api/v1/streams/show1', 200, show);
  gateway.answer('POST /api/v1/streams/show1/playback', 200, {
    ...aGrant({ expiresAt: later(120_000), renewAt: later(60_000), scope }),
  });
  gateway.answer(CLIPS, ...clips);
  const { default: WatchPage } = await import('../WatchPage');
  const { Toasts } = await import('../../design/Toasts');
  history.replaceState(null, '', `/s/show1${query}`);
  render(
    <>
      <WatchPage id="show1" />
      <Toasts />
    </>,
  );
  await screen.findByRole('slider', { name: 'Position in the recording' });
}

function theRecording(): HTMLVideoElement {
  const video = document.querySelector<HTMLVideoElement>('video[data-replay]');
  if (!video) {
    throw new Error('no recording is on the screen');
  }
  return video;
}

/** Takes the scissors at 1:41 of four-second segments. */
async function scissors() {
  const video = theRecording();
  recording.segments = Array.from({ length: 60 }, (_, number) => ({
    number,
    start: 4 * number,
    duration: 4,
  }));
  await act(async () => loaded(video, 240).become({ at: 101 }));
  const button = await screen.findByRole('button', { name: 'Make a clip' });
  await act(async () => button.click());
  return within(await screen.findByRole('dialog', { name: 'Make a clip' }));
}

const says = (slider: HTMLElement) => slider.getAttribute('aria-valuetext');

describe('making a clip', () => {
  beforeEach(() => {
    recording.reset();
    gateway = fakeGateway('alice');
  });

  it('begins with the last half minute, is changed by keys, and ends with a link', async () => {
    await open();
    expect(await screen.findByText(/With the scissors in the player/)).toBeTruthy();
    const dialog = await scissors();
    expect(recording.begun.at(-1)).toEqual({ url: '/vod/show1/index.m3u8', at: 72 });
    const [start, end] = [dialog.getByLabelText('Start'), dialog.getByLabelText('End')];
    expect([says(start), says(end)]).toEqual(['1:12', '1:44']);
    expect(dialog.getByText('32 seconds of at most 60.')).toBeTruthy();
    fireEvent.change(end, { target: { value: 40 } });
    expect([says(start), says(end)]).toEqual(['1:44', '2:44']);
    expect(dialog.getByText('60 seconds of at most 60.')).toBeTruthy();
    await expectAccessible();

    const title = dialog.getByLabelText<HTMLInputElement>('Title');
    expect(title.value).toBe('Ask me anything about sourdough');
    await userEvent.clear(title);
    const make = dialog.getByRole<HTMLButtonElement>('button', { name: 'Make the clip' });
    expect(make.disabled).toBe(true);
    await userEvent.type(title, 'The windowpane test');
    gateway.answer(MAKE, 201, aClip());
    gateway.answer(CLIPS, 200, page(aClip()));
    await act(async () => make.click());
    expect(gateway.asked(MAKE)).toMatchObject([
      { marked: true, body: { first: 26, last: 40, title: 'The windowpane test' } },
    ]);
    const made = within(await screen.findByRole('dialog', { name: 'Your clip is ready' }));
    expect(made.getByLabelText<HTMLInputElement>('Link to the clip').value).toBe(
      `${location.origin}/c/abcdefgh12345678`,
    );
    expect(made.getByText('Those who may watch the recording can watch it here.')).toBeTruthy();
    await act(async () => made.getByRole('button', { name: 'Done' }).click());
    await screen.findByRole('link', { name: 'The windowpane test' });
  });

  it('is begun by a link that names the moment where the clip ends', async () => {
    recording.segments = Array.from({ length: 60 }, (_, number) => ({
      number,
      start: 4 * number,
      duration: 4,
    }));
    recording.begin = Date.parse('2026-11-23T19:02:00Z');
    await open(['replay', 'clip'], [200, page()], '?clip=2026-11-23T19:03:41.000Z');
    await act(async () => loaded(theRecording(), 240).become({ at: 3 }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Make a clip' }));
    expect([says(dialog.getByLabelText('Start')), says(dialog.getByLabelText('End'))]).toEqual([
      '1:12',
      '1:44',
    ]);
    expect(gateway.asked(MAKE)).toEqual([]);
    await act(async () => dialog.getByRole('button', { name: 'Cancel' }).click());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says so when the recording has not got that moment', async () => {
    recording.begin = Date.parse('2026-11-23T19:02:00Z');
    await open(['replay', 'clip'], [200, page()], '?clip=2026-11-23T18:00:00.000Z');
    await act(async () => loaded(theRecording(), 240).become({ at: 3 }));
    await screen.findByText('This moment is not in the recording any more, or not yet.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says why it was refused, and keeps what was chosen', async () => {
    await open();
    const dialog = await scissors();
    gateway.answer(MAKE, 400, { id: 'clip-too-long', detail: 'A clip has up to 60 seconds.' });
    await act(async () => dialog.getByRole('button', { name: 'Make the clip' }).click());
    expect((await dialog.findByRole('alert')).textContent).toBe('A clip has up to 60 seconds.');
    expect(says(dialog.getByLabelText('Start'))).toBe('1:12');
  });

  it('is for those who may, and needs a recording that plays', async () => {
    await open();
    const button = await screen.findByRole('button', { name: 'Make a clip' });
    await act(async () => button.click());
    await screen.findByText('A clip can be made once the recording plays here.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not offered to others, who see the clips there are', async () => {
    await open(['replay'], [200, page(aClip())]);
    const shelf = within(await screen.findByRole('region', { name: 'Clips' }));
    expect(shelf.getByRole('link').getAttribute('href')).toBe('/c/abcdefgh12345678');
    expect(shelf.getByText('32 seconds by Alice Moreau')).toBeTruthy();
    expect(shelf.queryByRole('button', { name: /Delete/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Make a clip' })).toBeNull();
  });

  it('shows nothing to others where there are none', async () => {
    await open(['replay']);
    await waitFor(() => expect(gateway.asked(CLIPS)).toHaveLength(1));
    expect(screen.queryByRole('region', { name: 'Clips' })).toBeNull();
  });

  it('can be taken back, and that as well', async () => {
    await open(['replay', 'clip'], [200, page(aClip({ removable: true }))]);
    gateway.answer('DELETE /api/v1/streams/show1/clips/abcdefgh12345678', 204);
    gateway.answer(
      'POST /api/v1/streams/show1/clips/abcdefgh12345678/restore',
      200,
      aClip({ removable: true }),
    );
    const remove = await screen.findByRole('button', { name: 'Delete the clip The windowpane test' });
    await act(async () => remove.click());
    expect(screen.queryByRole('link', { name: 'The windowpane test' })).toBeNull();
    await act(async () => (await screen.findByRole('button', { name: 'Undo' })).click());
    await screen.findByText('The clip The windowpane test is back.');
    expect(screen.getByRole('link', { name: 'The windowpane test' })).toBeTruthy();
  });

  it('says that the list could not be loaded, and tries again', async () => {
    await open(['replay'], [503, { id: 'unavailable' }]);
    await screen.findByText('The clips could not be loaded.');
    gateway.answer(CLIPS, 200, page(aClip()));
    await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
    await screen.findByRole('link', { name: 'The windowpane test' });
  });
});
