import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MyMembership } from '../api/types';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { aMembership, notIn } from '../testing/membership';
import { aGrant, aShow } from '../testing/samples';
import { checksOf } from './checks';

const PLAYBACK = 'POST /api/v1/streams/show1/playback';
const user = userEvent.setup();

async function open(
  who: 'nobody' | 'alice',
  playback: [number, unknown],
  mine: MyMembership = notIn(),
  path = '/help/playback?show=show1',
) {
  const gateway = fakeGateway(who);
  gateway.answer('GET /api/v1/membership', 200, mine);
  gateway.answer('GET /api/v1/streams/show1', 200, aShow({ membersOnly: true }));
  gateway.answer(PLAYBACK, ...playback);
  gateway.answer('GET /live/show1/index.m3u8', 200, {});
  history.replaceState(null, '', path);
  const { default: HelpPage } = await import('./HelpPage');
  render(<HelpPage />);
  await vi.waitFor(() =>
    expect(screen.getByRole('list', { name: 'What we looked at' }).ariaBusy).toBe('false'),
  );
  return gateway;
}

const rows = () =>
  within(screen.getByRole('list', { name: 'What we looked at' }))
    .getAllByRole('listitem')
    .map((row) => `${row.querySelector('strong')?.textContent}: ${row.dataset.state}`);
const code = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Support code' }).value;

describe('Why can’t I watch?', () => {
  beforeEach(() => {
    vi.stubGlobal('MediaSource', { isTypeSupported: () => true });
  });

  it('finds nothing wrong with a member, and takes nobody’s place', async () => {
    const gateway = await open('alice', [200, aGrant()], aMembership());
    expect(rows()).toEqual([
      'Signed in: ok',
      'Membership: ok',
      'Payment: ok',
      'Your seat: ok',
      'Clock: ok',
      'Browser: ok',
      'Connection: ok',
    ]);
    expect(gateway.asked(PLAYBACK)).toMatchObject([{ body: { watchHere: false } }]);
    expect(code()).toMatch(
      /^FR1 \S+Z signedIn=ok membership=active payment=ok seat=ok clock=0s codec=ok reach=\d+ms show=show1$/,
    );
    await expectAccessible();
  });

  it('sends whoever is not signed in there, and back', async () => {
    await open('nobody', [403, { id: 'membership-required', signedIn: false }]);
    expect(rows().slice(0, 4)).toEqual([
      'Signed in: bad',
      'Membership: unknown',
      'Payment: ok',
      'Your seat: bad',
    ]);
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
      '/auth/login?return=%2Fhelp%2Fplayback%3Fshow%3Dshow1',
    );
    await expectAccessible();
  });

  it('tells why a membership ended, and how to mend it', async () => {
    const failed = notIn({ state: 'ended', reason: 'payment_failed', needsCard: true });
    await open('alice', [403, { id: 'membership-required', signedIn: true }], failed);
    expect(screen.getByText('Your membership ended because the last payment failed.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Fix card' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'See plans' })).toBeNull();
    expect(code()).toContain('membership=ended/payment_failed payment=card seat=members-only');
    expect(code()).not.toContain('Alice');
  });

  it('shows the plans to whose membership ended otherwise', async () => {
    const ended = notIn({ state: 'ended', reason: 'cancelled' });
    await open('alice', [403, { id: 'membership-required', signedIn: true }], ended);
    expect(screen.getByRole('link', { name: 'See plans' }).getAttribute('href')).toBe('/account');
  });

  it('names the devices that have the seats', async () => {
    const limit = { id: 'device-limit', limit: 2, since: '2026-11-23T19:42:00Z' };
    await open('alice', [409, limit], aMembership());
    expect(screen.getByText(/^2 other devices of yours have the seats, since 19:42\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'To the show' }).getAttribute('href')).toBe('/s/show1');
  });

  it('tells a picture that is held back from a server that is away, and looks again', async () => {
    const gateway = await open('alice', [200, aGrant()], aMembership());
    gateway.answer('GET /live/show1/index.m3u8', 403, {});
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await screen.findByText(/^Pages come through, the picture does not\./);
    expect(code()).toMatch(/reach=\d+ms\/no-media/);
  });

  it('says what a browser lacks', async () => {
    vi.stubGlobal('MediaSource', { isTypeSupported: () => false });
    await open('alice', [200, aGrant()], aMembership());
    expect(rows()).toContain('Browser: bad');
    expect(code()).toContain('codec=unsupported');
  });

  it('looks at everything else when no show is on air', async () => {
    await open('alice', [404, {}], aMembership(), '/help/playback');
    expect(rows()).toContain('Your seat: unknown');
    expect(code()).toContain('show=-');
  });

  it('minds a clock that is minutes off, not one that is seconds off', () => {
    const probe = { show: null, pass: null, plays: true, roundTrip: 20, media: null };
    const clockOf = (clockOff: number) =>
      checksOf({ session: { kind: 'anonymous' }, probe: { ...probe, clockOff } })[4];
    expect(clockOf(4_000)).toMatchObject({ state: 'ok', code: '+4s' });
    expect(clockOf(180_000)?.text).toMatch(/^It is 3 minutes behind\./);
    expect(clockOf(-60_000)?.text).toMatch(/^It is 1 minute ahead\./);
  });
});
