import { act, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serverNow } from '../../api/clock';
import { Toasts } from '../../design/Toasts';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import ClapPanel from './ClapPanel';
import type { Look } from './useClap';

const CLAP = 'POST /api/v1/streams/show1/questions/clap';
const SETTINGS = 'PATCH /api/v1/streams/show1/questions/settings';

let gateway: ReturnType<typeof fakeGateway>;
/** When the picture on the screen arrived (epoch ms). */
let arrived: number;
let video: HTMLVideoElement;

const look = (): Look => ({ video, delay: (serverNow() - arrived) / 1000 });
const press = async (name: string) => act(async () => screen.getByRole('button', { name }).click());

/** To the picture that was on the screen when somebody saw the clap. */
async function clapAndSee() {
  render(
    <>
      <ClapPanel show="show1" look={look} />
      <Toasts />
    </>,
  );
  await press('Measure your encoder’s delay');
  await press('I clap now');
  await press('There it is');
}

describe('the clap', () => {
  beforeEach(() => {
    gateway = fakeGateway('creator');
    gateway.answer(CLAP, 200, { at: '2026-11-29T20:00:00.000Z', encoderDelayMillis: 1_000 });
    gateway.answer(SETTINGS, 200, {});
    arrived = Date.parse('2026-11-29T20:00:00.800Z');
    video = document.createElement('video');
    video.play = vi.fn(() => Promise.resolve());
    video.pause = vi.fn();
    Object.defineProperty(video, 'currentTime', {
      get: () => arrived / 1000,
      set: (at: number) => {
        arrived = Math.round(1000 * at);
        video.dispatchEvent(new Event('seeked'));
      },
    });
  });

  it('measures from the press to the picture, step by step, and takes it back', async () => {
    await clapAndSee();
    expect(video.pause).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Your encoder takes 0.80 s.').getAttribute('role')).toBe('status');
    await press('Earlier');
    await press('Earlier');
    await press('Later');
    expect(screen.getByText('Your encoder takes 0.76 s.')).toBeTruthy();
    await expectAccessible();
    await press('Use 0.76 s');
    expect(gateway.asked(SETTINGS)).toMatchObject([{ marked: true, body: { encoderDelayMillis: 760 } }]);
    expect(await screen.findByText('Answers begin 0.76 s after your press from now on.')).toBeTruthy();
    await press('Undo');
    expect(gateway.asked(SETTINGS).at(-1)?.body).toEqual({ encoderDelayMillis: 1_000 });
    expect(screen.getByRole('button', { name: 'Measure your encoder’s delay' })).toBeTruthy();
  });

  it('proposes nothing by a picture from before the clap', async () => {
    arrived = Date.parse('2026-11-29T19:59:59.000Z');
    await clapAndSee();
    expect(screen.getByText(/^This picture is older than the clap/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull();
    await press('Not now');
    expect(gateway.asked(SETTINGS)).toEqual([]);
  });
});
