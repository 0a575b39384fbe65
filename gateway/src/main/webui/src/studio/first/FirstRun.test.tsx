import { act, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Show } from '../../api/types';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aKey, aShow, aSignal } from '../../testing/samples';
import { Overview } from '../shows/Overview';

const planned = aShow({ status: 'scheduled', scheduledAt: '2099-01-01T20:00:00Z' });
const SIGNAL = 'GET /api/v1/streams/show1/signal';

function aGateway(shows: Show[], version = 1) {
  const gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/streams', 200, { items: shows, next: null });
  gateway.answer('GET /api/v1/keys/target', 200, { show: null, reason: 'none' });
  gateway.answer('GET /api/v1/keys', 200, { items: [] });
  gateway.answer('GET /api/v1/channel', 200, { version });
  gateway.answer(SIGNAL, 200, aSignal({ now: null, source: null, history: [] }));
  return gateway;
}

const step = (name: string) => screen.findByRole('listitem', { name });

describe('FirstRun', () => {
  afterEach(() => vi.useRealTimers());

  it('leads an empty installation through the steps', async () => {
    aGateway([]);
    render(<Overview />);
    await screen.findByRole('region', { name: 'Your first show, step by step' });
    const look = await step('Name and look');
    expect(within(look).getByText('To do')).toBeTruthy();
    expect(within(look).getByRole('link', { name: 'Open settings' }).getAttribute('href')).toBe(
      '/studio/settings',
    );
    const connect = await step('Connect OBS or another encoder');
    expect(within(connect).getByText('To do')).toBeTruthy();
    expect(within(connect).getByRole('status').textContent).toMatch(/^No picture arrives yet/);
    expect(within(connect).getByRole('button', { name: 'Create stream key' })).toBeTruthy();
    const first = await step('Plan your first show');
    expect(within(first).getByText('To do')).toBeTruthy();
    expect(within(first).getByRole('link').getAttribute('href')).toBe('/studio/new');
    const members = await step('Members');
    expect(within(members).getByText(/Until then you give memberships by hand/)).toBeTruthy();
    expect(within(members).getByRole('link').getAttribute('href')).toBe('/studio/members');
    expect(screen.getByText(/a new show opens by itself/)).toBeTruthy();
    await expectAccessible();
  });

  it('knows on any device what is done, and lists the keys made before', async () => {
    const gateway = aGateway([planned], 2);
    gateway.answer('GET /api/v1/keys', 200, { items: [aKey()] });
    render(<Overview />);
    expect(await within(await step('Name and look')).findByText('Done')).toBeTruthy();
    expect(within(await step('Plan your first show')).getByText('Done')).toBeTruthy();
    const connect = await step('Connect OBS or another encoder');
    expect(within(connect).getByText('To do')).toBeTruthy();
    expect(await within(connect).findByText('Studio laptop')).toBeTruthy();
    await expectAccessible();
  });

  it('tells of a mistyped key before any picture', async () => {
    const gateway = aGateway([planned]);
    const refusals = [
      { reason: 'stream-key-wrong', times: 1, lastAt: '2026-11-23T16:30:00Z', lastAddress: null },
    ];
    gateway.answer(SIGNAL, 200, aSignal({ now: null, source: null, refusals }));
    render(<Overview />);
    const connect = await step('Connect OBS or another encoder');
    expect(await within(connect).findByText(/wrong stream key/)).toBeTruthy();
  });

  it('says that it is not known whether the channel has a look', async () => {
    const gateway = aGateway([]);
    gateway.answer('GET /api/v1/channel', 404, { id: 'not-found' });
    render(<Overview />);
    expect(await within(await step('Name and look')).findByText('Not known')).toBeTruthy();
  });

  it('turns green by itself, with what to change in words', async () => {
    const gateway = aGateway([planned]);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    render(<Overview />);
    expect(
      (await within(await step('Connect OBS or another encoder')).findByRole('status')).textContent,
    ).toMatch(/^No picture/);

    gateway.answer('GET /api/v1/streams', 200, { items: [aShow()], next: null });
    gateway.answer(SIGNAL, 200, aSignal({ findings: [{ id: 'keyframes-far', value: 8 }] }));
    await act(() => vi.advanceTimersByTimeAsync(6_000));

    const connect = await step('Connect OBS or another encoder');
    expect(within(connect).getByRole('status').textContent).toBe('Your picture arrives.');
    expect(within(connect).getByText('Done')).toBeTruthy();
    expect(within(connect).getByText(/^A keyframe every 8 s/)).toBeTruthy();
    expect(within(connect).getByRole('button', { name: 'Show stream keys and instructions' })).toBeTruthy();

    gateway.answer('GET /api/v1/streams', 200, { items: [aShow({ status: 'interrupted' })], next: null });
    gateway.answer(SIGNAL, 200, aSignal({ now: null, source: null }));
    await act(() => vi.advanceTimersByTimeAsync(6_000));
    expect(within(connect).getByRole('status').textContent).toMatch(/^Your picture stopped\./);

    gateway.answer(SIGNAL, 503, { id: 'unavailable' });
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect(within(connect).getByRole('status').textContent).toMatch(/^We can’t see right now/);
    vi.useRealTimers();
    await expectAccessible();
  });

  it.each([
    ['a show has ended', [aShow({ status: 'ended' })], null],
    ['there are more shows than the list holds', [planned], 'more'],
  ])('is over when %s', async (_, items, next) => {
    const gateway = aGateway(items);
    gateway.answer('GET /api/v1/streams', 200, { items, next });
    render(<Overview />);
    expect((await screen.findAllByRole('link', { name: new RegExp(`^${items[0]?.title}`) })).length).toBe(1);
    expect(screen.queryByRole('region', { name: 'Your first show, step by step' })).toBeNull();
  });
});
