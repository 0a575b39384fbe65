import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aShow } from '../../testing/samples';
import StatusPage from './StatusPage';

function aGateway() {
  const gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/streams', 200, { items: [aShow()], next: null });
  gateway.answer('GET /api/v1/readiness', 200, {
    mediaServers: { reachable: 1, total: 1 },
    diskFreeBytes: 40e9,
    eventsDelaySeconds: 0,
    lastSignal: null,
  });
  gateway.answer('GET /api/v1/moderators', 200, []);
  gateway.answer('GET /api/v1/recordings/storage', 200, {
    ...{ usedBytes: 1e9, freeBytes: 24e9, shows: 2, weeklyBytes: 1e9, meanBytes: 1e9, largestBytes: 2e9 },
    ...{ fullAt: null, nextFits: true, behindSeconds: 3 },
  });
  gateway.answer('GET /api/v1/membership/stripe', 200, { mode: 'live', lastEventAt: '2026-11-23T19:38:00Z' });
  gateway.answer('GET /api/v1/membership/dead-letters', 200, { items: [], waiting: 0, oldestSeconds: 0 });
  gateway.answer('GET /api/v1/readiness/notices', 200, { mail: 'answers', push: true });
  return gateway;
}

describe('The status page', () => {
  it('says that nothing was found, and where more is tried', async () => {
    const gateway = aGateway();
    render(<StatusPage />);
    expect(await screen.findByText('Nothing found that needs a look.')).toBeTruthy();
    expect(screen.getByText(/neither the storage nor a replay is asked/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'To the rehearsal' }).getAttribute('href')).toBe(
      '/studio/s/show1',
    );
    expect(screen.getAllByRole('img', { name: 'Works' })).toHaveLength(9);
    await expectAccessible();
    // It only looks: nothing is written, and nobody is counted.
    expect(gateway.calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('says what does not work and what to do, whatever else is away', async () => {
    const gateway = aGateway();
    for (const path of ['moderators', 'membership/stripe', 'membership/dead-letters', 'recordings/storage']) {
      gateway.answer(`GET /api/v1/${path}`, 503, { id: 'unavailable' });
    }
    render(<StatusPage />);
    expect(await screen.findByText('Three things need a look.')).toBeTruthy();
    expect(screen.getByText('Look whether chat-service, its database and Kafka run.')).toBeTruthy();
    expect(screen.getAllByRole('img', { name: 'Needs a look' })).toHaveLength(3);
    await expectAccessible();
  });

  it('tries the show on air when asked to', async () => {
    const gateway = aGateway();
    gateway.answer('POST /api/v1/streams/show1/playback', 503, { id: 'unavailable' });
    render(<StatusPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Try it as a viewer' }));
    expect(await screen.findByText(/^No picture for a viewer \(unavailable, 503\)/)).toBeTruthy();
  });
});
