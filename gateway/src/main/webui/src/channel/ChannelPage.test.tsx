import { cleanup, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Show } from '../api/types';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { aPlan } from '../testing/membership';
import { aChannel, aGrant, aRecorded, aShow } from '../testing/samples';

vi.mock('../watch/player/livePlayer', () => import('../testing/fakePlayer'));

async function open(shows: Show[], who: 'nobody' | 'creator' = 'nobody', channel = aChannel()) {
  const gateway = fakeGateway(who);
  gateway.answer('GET /api/v1/channel', 200, channel);
  gateway.answer('GET /api/v1/streams', 200, { items: shows, next: null });
  for (const show of shows) {
    gateway.answer(`GET /api/v1/streams/${show.id}`, 200, show);
    gateway.answer(`POST /api/v1/streams/${show.id}/playback`, 200, aGrant());
  }
  const { default: ChannelPage } = await import('./ChannelPage');
  render(<ChannelPage />);
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('ChannelPage', () => {
  it('leads to the show on air in one tap', async () => {
    await open([
      aShow({ title: 'Rye week' }),
      aShow({ id: 'next', status: 'scheduled', title: 'Oven hour' }),
    ]);
    await title('Rye week');
    expect(screen.getByRole('link', { name: 'Watch now' }).getAttribute('href')).toBe('/s/show1');
    expect(screen.getByRole('link', { name: /Oven hour/ }).getAttribute('href')).toBe('/s/next');
    await expectAccessible();
  });

  it('previews without a place of another device, and leaves taking one to whoever goes on', async () => {
    const gateway = fakeGateway();
    const show = aShow({ title: 'Rye week' });
    gateway.answer('GET /api/v1/streams', 200, { items: [show], next: null });
    gateway.answer('GET /api/v1/streams/show1', 200, show);
    const since = '2026-11-23T19:42:00Z';
    gateway.answer('POST /api/v1/streams/show1/playback', 409, { id: 'device-limit', limit: 3, since });
    const { default: ChannelPage } = await import('./ChannelPage');
    render(<ChannelPage />);
    await screen.findByText('You are watching on other devices');
    expect(gateway.asked('POST /api/v1/streams/show1/playback')).toMatchObject([
      { body: { watchHere: false } },
    ]);
    expect(screen.getByRole('link', { name: 'Watch now' }).getAttribute('href')).toBe('/s/show1');
    await expectAccessible();
  });

  it('announces the next show with a countdown', async () => {
    await open([
      aShow({ status: 'scheduled', scheduledAt: '2099-01-01T20:00:00Z' }),
      aShow({ id: 'old', status: 'ended', title: 'Starters' }),
    ]);
    await title('Ask me anything about sourdough');
    expect(screen.getByRole('timer')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the waiting room' }).getAttribute('href')).toBe('/s/show1');
    expect(screen.getByRole('link', { name: /Starters/ })).toBeTruthy();
    const reminder = await screen.findByRole('link', { name: 'Sign in to be reminded' });
    expect(reminder.getAttribute('href')).toBe('/auth/login?return=%2Fs%2Fshow1');
    await expectAccessible();
  });

  it('says what a membership costs, and where to have one', async () => {
    await open([aShow()]);
    await screen.findByText('Memberships open soon.');
    cleanup();
    vi.resetModules();
    const gateway = fakeGateway();
    gateway.answer('GET /api/v1/plans', 200, { items: [aPlan()], available: true });
    const { default: ChannelPage } = await import('./ChannelPage');
    render(<ChannelPage />);
    await screen.findByText('From €5.00 a month.');
    expect(screen.getByRole('link', { name: 'Become a member' }).getAttribute('href')).toBe('/account');
    await expectAccessible();
  });

  it('says whose house this is', async () => {
    const about = '<h3>Hello</h3>\n<p>I bake.</p>';
    const channel = aChannel({
      name: 'Ana bakes',
      tagline: 'Bread, live',
      aboutHtml: about,
      links: [{ label: 'Newsletter', url: 'https://example.org/letter' }],
      coverUrl: '/api/v1/channel/cover/c0',
    });
    await open([aShow({ status: 'ended' })], 'nobody', channel);
    expect(await screen.findByText('Bread, live')).toBeTruthy();
    expect(await screen.findByRole('heading', { level: 2, name: 'About Ana bakes' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Hello' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Newsletter' }).getAttribute('href')).toBe(
      'https://example.org/letter',
    );
    expect(document.title).toBe('Ana bakes');
    await expectAccessible();
  });

  it('says nothing of a channel that has said nothing of itself', async () => {
    await open([aShow()]);
    await title('Ask me anything about sourdough');
    expect(screen.queryByRole('heading', { name: /^About/ })).toBeNull();
  });

  it('announces no show that was cancelled', async () => {
    await open([
      aShow({ id: 'off', status: 'scheduled', title: 'Off', cancelledAt: '2026-11-23T10:00:00Z' }),
      aShow({ status: 'scheduled', title: 'Oven hour', scheduledAt: '2099-01-01T20:00:00Z' }),
    ]);
    await title('Oven hour');
    expect(screen.queryByRole('link', { name: /Off/ })).toBeNull();
  });

  it('has replays as cards, and the other past shows as a list', async () => {
    await open([
      aShow({ id: 'seen', status: 'ended', title: 'Starters', ...aRecorded() }),
      aShow({ id: 'gone', status: 'ended', title: 'Rye week' }),
    ]);
    const replays = within(await screen.findByRole('region', { name: 'Replays' }));
    expect(replays.getByRole('link', { name: /Starters/ }).getAttribute('href')).toBe('/s/seen');
    expect(replays.queryByRole('link', { name: /Rye week/ })).toBeNull();
    expect(replays.getByRole('link', { name: 'All replays' }).getAttribute('href')).toBe('/replays');
    const past = within(screen.getByRole('region', { name: 'Past shows' }));
    expect(past.getByRole('link', { name: /Rye week/ }).getAttribute('href')).toBe('/s/gone');
    await expectAccessible();
  });

  it('is honest to visitors of a new channel, and shows its creator the way', async () => {
    await open([]);
    await title('The stage is dark for now');
    expect(screen.queryByRole('link', { name: 'Plan a show in the studio' })).toBeNull();
  });

  it('shows the creator of a new channel the way into the studio', async () => {
    await open([], 'creator');
    const link = await screen.findByRole('link', { name: 'Plan a show in the studio' });
    expect(link.getAttribute('href')).toBe('/studio');
    await expectAccessible();
  });
});
