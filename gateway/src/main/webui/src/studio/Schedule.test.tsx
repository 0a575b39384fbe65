import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Preparation, Show } from '../api/types';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { aShow } from '../testing/samples';

vi.mock('../watch/player/livePlayer', () => import('../testing/fakePlayer'));

const STREAM = '/api/v1/streams/show1';
const FUTURE = '2099-01-01T20:00:00Z';
const user = userEvent.setup();

function aGatewayWith(show: Show, preparation: Partial<Preparation> = {}) {
  const gateway = fakeGateway('creator');
  gateway.answer(`GET ${STREAM}`, 200, show);
  gateway.answer(`GET ${STREAM}/keys`, 200, { items: [] });
  gateway.answer(`GET ${STREAM}/preparation`, 200, {
    armed: false,
    openedByKey: false,
    reminders: 0,
    notices: { sent: 0, waiting: 0, failed: 0 },
    ...preparation,
  });
  return gateway;
}

async function open(path: string) {
  history.replaceState(null, '', path);
  const [{ default: Studio }, { Toasts }] = await Promise.all([
    import('./Studio'),
    import('../design/Toasts'),
  ]);
  render(
    <>
      <Studio />
      <Toasts />
    </>,
  );
}

const planned = (change: Partial<Show> = {}) =>
  aShow({ status: 'scheduled', scheduledAt: FUTURE, version: 1, ...change });

describe('Schedule in the studio', () => {
  it('arms a show, and puts the switch back when that is refused', async () => {
    const gateway = aGatewayWith(planned(), {
      reminders: 2,
      notices: { sent: 3, waiting: 1, failed: 1 },
    });
    gateway.answer(`PUT ${STREAM}/armed`, 204);
    gateway.answer(`DELETE ${STREAM}/armed`, 503, { id: 'unavailable' });
    await open('/studio/s/show1');
    const armed = await screen.findByRole('switch', { name: 'Send to this show next' });
    expect(screen.getByText('2 people asked to be reminded.')).toBeTruthy();
    expect(screen.getByText('3 notifications sent, 1 on their way, 1 could not be told')).toBeTruthy();
    await expectAccessible();

    await user.click(armed);
    await waitFor(() => expect(armed.getAttribute('aria-checked')).toBe('true'));
    expect(gateway.asked(`PUT ${STREAM}/armed`)).toMatchObject([{ marked: true }]);

    await user.click(armed);
    await screen.findByText(/^We can't reach the server/);
    expect(armed.getAttribute('aria-checked')).toBe('true');
  });

  it('cancels a show and takes it back', async () => {
    const gateway = aGatewayWith(planned());
    gateway.answer(`POST ${STREAM}/cancel`, 200, planned({ version: 2 }));
    gateway.answer(`POST ${STREAM}/restore`, 200, planned({ version: 3 }));
    await open('/studio/s/show1');
    await user.click(await screen.findByRole('button', { name: 'Cancel show' }));
    await screen.findByText('The show is cancelled. Its page says so.');
    await act(async () => gateway.say('show', planned({ cancelledAt: '2026-11-23T10:00:00Z', version: 2 })));
    await screen.findByRole('heading', { name: 'This show is cancelled' });
    expect(screen.queryByRole('button', { name: 'Cancel show' })).toBeNull();
    expect(screen.queryByRole('switch', { name: 'Send to this show next' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Create stream key' })).toBeNull();
    await expectAccessible();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(gateway.asked(`POST ${STREAM}/restore`)).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Restore show' }));
    expect(gateway.asked(`POST ${STREAM}/restore`)).toMatchObject([{ marked: true }, { marked: true }]);
    await act(async () => gateway.say('show', planned({ version: 3 })));
    expect(await screen.findByRole('button', { name: 'Cancel show' })).toBeTruthy();
  });

  it('says what to do when a cancelled show can no longer be restored', async () => {
    aGatewayWith(planned({ scheduledAt: '2020-01-01T20:00:00Z', cancelledAt: '2019-12-31T10:00:00Z' }));
    await open('/studio/s/show1');
    await screen.findByText(/^Its planned start has passed/);
    expect(screen.queryByRole('button', { name: 'Restore show' })).toBeNull();
  });

  it('plans a show again next week', async () => {
    const gateway = aGatewayWith(aShow({ status: 'ended' }));
    const copy = planned({ id: 'show2', scheduledAt: '2099-01-08T20:00:00Z' });
    gateway.answer(`POST ${STREAM}/clone`, 201, copy);
    gateway.answer('GET /api/v1/streams/show2', 200, copy);
    await open('/studio/s/show1');
    await user.click(await screen.findByRole('button', { name: 'Plan it again next week' }));
    await screen.findByText(/^Planned for /);
    expect(location.pathname).toBe('/studio/s/show2');
    expect(gateway.asked(`POST ${STREAM}/clone`)).toMatchObject([{ marked: true }]);
  });

  it('says that it opened the show by itself', async () => {
    const gateway = aGatewayWith(aShow(), { openedByKey: true });
    gateway.answer('GET /api/v1/streams', 200, { items: [aShow()], next: null });
    await open('/studio/s/show1');
    await screen.findByText(/^You started sending and nothing was planned, so we opened this show for it\./);
    await expectAccessible();
  });

  it('says nothing of the kind about a planned show', async () => {
    const gateway = aGatewayWith(aShow());
    await open('/studio/s/show1');
    await waitFor(() => expect(gateway.asked(`GET ${STREAM}/preparation`)).toHaveLength(1));
    expect(screen.queryByText(/nothing was planned/)).toBeNull();
  });

  it.each([
    ['armed', 'show1', 'If you start sending with a channel-wide key now, it goes to', 'you chose it'],
    ['on-air', 'show1', 'Channel-wide keys send to', 'it is on air'],
    ['none', null, 'a new show opens by itself', 'nothing is armed or due'],
  ])('tells where the channel’s key sends: %s', async (reason, show, where, why) => {
    const gateway = fakeGateway('creator');
    gateway.answer('GET /api/v1/streams', 200, {
      items: [planned(), planned({ id: 'off', title: 'Off', cancelledAt: '2026-11-23T10:00:00Z' })],
      next: null,
    });
    gateway.answer('GET /api/v1/keys/target', 200, { show, reason });
    await open('/studio');
    const sentence = await screen.findByText((_, element) =>
      Boolean(element?.matches('p') && element.textContent?.includes(where)),
    );
    expect(sentence.textContent).toContain(why);
    expect(screen.getByRole('region', { name: 'Planned' }).textContent).not.toContain('Off');
    expect(screen.getByRole('region', { name: 'Cancelled' }).textContent).toContain('Off');
    await expectAccessible();
  });
});
