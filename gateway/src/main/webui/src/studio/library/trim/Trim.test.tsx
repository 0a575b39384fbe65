import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../../testing/axe';
import { fakeGateway } from '../../../testing/fakeGateway';
import { loaded, recording } from '../../../testing/fakeReplay';
import { aGrant, aRecorded, aRecording, aShow } from '../../../testing/samples';

vi.mock('../../../watch/replay/replayPlayer', () => import('../../../testing/fakeReplay'));

const TRIM = 'PUT /api/v1/recordings/show1/trim';
const cut = { fromMillis: 60_000, untilMillis: 3_600_000 };
const later = () => new Date(Date.now() + 120_000).toISOString();

async function open(change: Parameters<typeof aRecording>[0] = {}) {
  const gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/recordings/show1', 200, aRecording(change));
  gateway.answer('GET /api/v1/streams/show1', 200, aShow({ status: 'ended', ...aRecorded() }));
  gateway.answer(
    'POST /api/v1/streams/show1/playback',
    200,
    aGrant({ expiresAt: later(), renewAt: later() }),
  );
  const { default: TrimPage } = await import('./TrimPage');
  const { Toasts } = await import('../../../design/Toasts');
  render(
    <>
      <TrimPage show="show1" />
      <Toasts />
    </>,
  );
  return gateway;
}

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());
const type = async (name: string, text: string) => {
  await userEvent.clear(await field(name));
  await userEvent.type(await field(name), text);
};

/** The picture, as far on as this (s). */
async function at(seconds: number) {
  const video = await waitFor(() => {
    const found = document.querySelector('video');
    expect(recording.begun.length).toBeGreaterThan(0);
    return found as HTMLVideoElement;
  });
  loaded(video, 4_080).now.at = seconds;
}

describe('TrimPage', () => {
  beforeEach(() => recording.reset());

  it('takes both places from the picture, and cuts', async () => {
    const gateway = await open();
    expect((await field('Begins at')).value).toBe('0:00');
    expect((await field('Ends at')).value).toBe('1:08:00');
    await at(61.4);
    expect(recording.begun[0]?.url).toBe('/vod/show1/index.m3u8?shown=0-4080000');
    await press('Start here (I)');
    await userEvent.keyboard('{Escape}o');
    expect((await field('Begins at')).value).toBe('1:01');
    expect((await field('Ends at')).value).toBe('1:01');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Cut' }).disabled).toBe(true);
    await type('Ends at', '1:00:00');
    expect(screen.getByText('58:59 of 1:08:00 will be shown.')).toBeTruthy();
    await expectAccessible();
    gateway.answer(TRIM, 200, aRecording({ trim: cut, durationMillis: 3_540_000 }));
    await press('Cut');
    expect(gateway.asked(TRIM)).toMatchObject([
      { marked: true, body: { fromMillis: 61_000, untilMillis: 3_600_000 } },
    ]);
    // Where it was cut in truth, and the picture anew
    await waitFor(async () => expect((await field('Begins at')).value).toBe('1:00'));
    await waitFor(() => expect(recording.begun.at(-1)?.url).toContain('shown=60000-3600000'));
    gateway.answer('DELETE /api/v1/recordings/show1/trim', 200, aRecording());
    await press('Undo');
    await waitFor(async () => expect((await field('Begins at')).value).toBe('0:00'));
    expect(screen.getByText('As it was before.')).toBeTruthy();
  });

  it('counts from the beginning of all that was recorded', async () => {
    const gateway = await open({ trim: cut });
    await at(30);
    await press('Start here (I)');
    expect((await field('Begins at')).value).toBe('1:30');
    await press('To the very end');
    gateway.answer(TRIM, 200, aRecording());
    await press('Cut');
    expect(gateway.asked(TRIM)[0]?.body).toEqual({ fromMillis: 90_000, untilMillis: 4_080_000 });
  });

  it('shows all of it again', async () => {
    const gateway = await open({ trim: cut });
    gateway.answer('DELETE /api/v1/recordings/show1/trim', 200, aRecording());
    await screen.findByRole('button', { name: 'Show all of it again' });
    await press('Show all of it again');
    await waitFor(async () => expect((await field('Begins at')).value).toBe('0:00'));
    expect(gateway.asked('DELETE /api/v1/recordings/show1/trim')).toHaveLength(1);
  });

  it.each(['soon', '1:08:01'])('does not take "%s" for an end', async (text) => {
    await open();
    await type('Ends at', text);
    expect((await field('Ends at')).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Cut' }).disabled).toBe(true);
  });

  it('says why it was refused, and leaves what was chosen', async () => {
    const gateway = await open();
    gateway.answer(TRIM, 409, { id: 'recording-running', detail: 'Something came late.' });
    await type('Begins at', '2:00');
    await press('Cut');
    await screen.findByText('Something came late.');
    expect((await field('Begins at')).value).toBe('2:00');
  });

  it.each([
    [{ status: 'recording' as const }, /when the show is over/],
    [{ deletedAt: '2026-11-29T12:00:00Z' }, /Restore it/],
  ])('has nothing to cut of %o', async (change, text) => {
    await open(change);
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'To the library' })).toBeTruthy();
  });
});
