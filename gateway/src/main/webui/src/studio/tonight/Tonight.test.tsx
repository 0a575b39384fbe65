import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aKey, aShow, aSignal } from '../../testing/samples';
import { Overview } from '../shows/Overview';

const later = aShow({ status: 'scheduled', scheduledAt: '2099-01-01T20:00:00Z', membersOnly: true });
const ended = aShow({ id: 'show2', title: 'Rye week', status: 'ended' });

function aGateway() {
  const gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/streams', 200, { items: [later, ended], next: null });
  gateway.answer('GET /api/v1/keys/target', 200, { show: null, reason: 'none' });
  gateway.answer('GET /api/v1/keys', 200, { items: [aKey({ lastUsedAt: '2026-11-20T10:00:00Z' })] });
  gateway.answer('GET /api/v1/streams/show1/keys', 200, { items: [] });
  gateway.answer('GET /api/v1/streams/show1/signal', 200, aSignal({ now: null, source: null }));
  gateway.answer('GET /api/v1/readiness', 200, {
    mediaServers: { reachable: 1, total: 2 },
    diskFreeBytes: null,
    eventsDelaySeconds: 0,
    lastSignal: { show: 'show2', at: '2026-11-16T20:00:00Z', findings: [{ id: 'keyframes-far', value: 8 }] },
  });
  return gateway;
}

describe('Tonight', () => {
  it('tells of the next show what is good, what to do and what is not known', async () => {
    aGateway();
    render(<Overview />);
    const card = await screen.findByRole('region', { name: 'Next show' });
    expect(within(card).getByRole('heading', { name: later.title })).toBeTruthy();
    expect(within(card).getByRole('timer')).toBeTruthy();
    expect((await within(card).findByRole('status')).textContent).toBe('2 things to do. 1 thing not known.');
    expect(within(card).getAllByRole('img', { name: 'Good' })).toHaveLength(3);
    expect(within(card).getAllByRole('img', { name: 'To do' })).toHaveLength(2);
    expect(within(card).getAllByRole('img', { name: 'In its time' })).toHaveLength(2);
    expect(within(card).getAllByRole('img', { name: 'Not known' })).toHaveLength(1);
    expect(within(card).getByText(/^A keyframe every 8 s: set 2 s in OBS/)).toBeTruthy();
    expect(within(card).getByText('How much room there is for the recording is not known.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Your first show, step by step' })).toBeNull();
    await expectAccessible();
  });

  it('says "not known" when the checks cannot be asked for', async () => {
    const gateway = aGateway();
    for (const path of [
      '/readiness',
      '/keys',
      '/streams/show1/keys',
      '/streams/show1/signal',
      '/keys/target',
    ]) {
      gateway.answer(`GET /api/v1${path}`, 503, { id: 'unavailable' });
    }
    render(<Overview />);
    expect(await screen.findByText('7 things not known.')).toBeTruthy();
    expect(screen.getAllByRole('img', { name: 'Good' })).toHaveLength(1);
    await expectAccessible();
  });

  it('aims the channel’s key at the show from the list', async () => {
    const gateway = aGateway();
    gateway.answer('PUT /api/v1/streams/show1/armed', 204);
    render(<Overview />);
    const arm = await screen.findByRole('button', { name: 'Send to this show next' });
    gateway.answer('GET /api/v1/keys/target', 200, { show: 'show1', reason: 'armed' });
    await userEvent.click(arm);
    expect(await screen.findByText(/it goes to this show: you chose it to be sent to next\./)).toBeTruthy();
    expect(gateway.asked('PUT /api/v1/streams/show1/armed')).toMatchObject([{ marked: true }]);
    expect(screen.queryByRole('button', { name: 'Send to this show next' })).toBeNull();
  });

  it('gives way to the show on air', async () => {
    const gateway = aGateway();
    gateway.answer('GET /api/v1/streams', 200, {
      items: [aShow({ id: 'show3', title: 'Now' }), later, ended],
      next: null,
    });
    gateway.answer('GET /api/v1/keys/target', 200, { show: 'show3', reason: 'on-air' });
    render(<Overview />);
    expect(await screen.findByRole('region', { name: 'On air' })).toBeTruthy();
    expect(await screen.findByText(/Channel-wide keys send to/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Next show' })).toBeNull();
  });
});
