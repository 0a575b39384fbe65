import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Signal } from '../../api/types';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aShow, aSignal } from '../../testing/samples';
import { SignalPanel } from './SignalPanel';

function show(signal: Signal) {
  fakeGateway('creator').answer('GET /api/v1/streams/show1/signal', 200, signal);
  render(<SignalPanel show={aShow()} />);
}

describe('SignalPanel', () => {
  it('tells what arrives, and that it is good', async () => {
    show(aSignal());
    expect(await screen.findByText('All good.')).toBeTruthy();
    expect(screen.getByText('H.264 · 1280 × 720 · 30 frames/s · keyframe every 2 s')).toBeTruthy();
    expect(screen.getByText('AAC · 48 kHz · stereo')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Bitrate of the last two minutes, now 2.6 Mbit/s' })).toBeTruthy();
    await expectAccessible();
  });

  it('throws out whoever sends, after asking', async () => {
    const gateway = fakeGateway('creator');
    gateway.answer('GET /api/v1/streams/show1/signal', 200, aSignal());
    gateway.answer('DELETE /api/v1/streams/show1/signal/source', 204);
    render(<SignalPanel show={aShow()} />);
    expect(await screen.findByText(/^Studio laptop · RTMP · from 203\.0\.113\.4 · since /)).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Throw out' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Throw out whoever sends?' });
    expect(gateway.asked('DELETE /api/v1/streams/show1/signal/source')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Throw out' }));
    expect(gateway.asked('DELETE /api/v1/streams/show1/signal/source')).toMatchObject([{ marked: true }]);
  });

  it.each([
    ['keyframes-far', 8, 'A keyframe every 8 s: set 2 s in OBS → Output → Advanced.'],
    ['few-frames', 10, 'Only 10 frames a second: set 30 in OBS → Settings → Video.'],
    ['missing-frames', 12, '12 frames missing in the last 5 s'],
    ['uneven-frames', 2, 'The frame rate varies'],
    ['sound-rate', 22_050, 'Sound comes with 22.1 kHz: set 48 kHz'],
    ['no-sound', 0, 'There is no sound.'],
    ['too-much', 20.4, '20.4 Mbit/s is more than many viewers can receive.'],
    ['behind', 3_100, 'Your picture arrives 3.1 s late'],
  ] as const)('says what to do about %s', async (id, value, sentence) => {
    show(aSignal({ findings: [{ id, value }] }));
    expect(await screen.findByText(sentence, { exact: false })).toBeTruthy();
    expect(screen.queryByText('All good.')).toBeNull();
  });

  it('tells of keys that were refused, and keeps quiet about what it does not know', async () => {
    const lastAt = '2026-11-23T19:30:00Z';
    show(
      aSignal({
        now: null,
        refusals: [
          { reason: 'stream-key-wrong', times: 3, lastAt, lastAddress: '203.0.113.7' },
          { reason: 'something-new', times: 1, lastAt, lastAddress: null },
        ],
      }),
    );
    expect(await screen.findByText(/wrong stream key.*3 times, last .* from 203\.0\.113\.7/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ban 203.0.113.7' })).toBeTruthy();
    expect(screen.getByText(/Nothing arrives yet/)).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});
