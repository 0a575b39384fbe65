import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leave } from '../../api/leave';
import type { MyMembership, Plan } from '../../api/types';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { player } from '../../testing/fakePlayer';
import { aMembership, aPlan, aPrice, notIn } from '../../testing/membership';
import { aGrant, aShow } from '../../testing/samples';

vi.mock('../player/livePlayer', () => import('../../testing/fakePlayer'));
vi.mock('../../api/leave', () => ({ leave: vi.fn() }));

const PLAYBACK = 'POST /api/v1/streams/show1/playback';
const MINE = 'GET /api/v1/membership';
const CHECKOUT = 'POST /api/v1/membership/checkout';
const user = userEvent.setup();

async function open(who: 'nobody' | 'alice', plans: Plan[], mine: MyMembership = notIn(), tier?: number) {
  const gateway = fakeGateway(who);
  const show = aShow({ membersOnly: true, tier: tier ?? null });
  gateway.answer('GET /api/v1/streams/show1', 200, show);
  gateway.answer('GET /api/v1/plans', 200, { items: plans, available: true });
  gateway.answer(MINE, 200, mine);
  const signedIn = who === 'alice';
  gateway.answer(
    PLAYBACK,
    403,
    tier === undefined
      ? { id: 'membership-required', signedIn }
      : { id: 'tier-required', signedIn, member: mine.active, tier },
  );
  history.replaceState(null, '', '/s/show1');
  const { default: WatchPage } = await import('../WatchPage');
  render(<WatchPage id="show1" />);
  await waitFor(() => expect(document.querySelector('[data-stage="members-only"] h2')).toBeTruthy());
  return gateway;
}

describe('the paywall', () => {
  beforeEach(() => {
    player.reset();
    vi.mocked(leave).mockReset();
    history.replaceState(null, '', '/s/show1');
  });

  it('sends whoever is not signed in there first, and back to it', async () => {
    await open('nobody', [aPlan()]);
    const join = await screen.findByRole('link', { name: 'Join Gold for €5.00 a month' });
    expect(join.getAttribute('href')).toBe('/auth/login?return=%2Fs%2Fshow1');
    expect(screen.getByRole('link', { name: "I'm already a member" }).getAttribute('href')).toBe(
      '/auth/login?return=%2Fs%2Fshow1',
    );
    expect(screen.getByText('A badge in chat')).toBeTruthy();
    await expectAccessible();
  });

  it('starts the checkout of the price that was chosen', async () => {
    const gateway = await open('alice', [
      aPlan({ id: 'front', name: 'Front', rank: 1, prices: [aPrice('month', 900)] }),
      aPlan(),
    ]);
    gateway.answer(CHECKOUT, 201, { url: 'https://checkout.example/c1' });
    await screen.findByRole('button', { name: 'Join Gold for €5.00 a month' });
    expect(screen.getAllByRole('button', { name: /^Join / }).map((one) => one.ariaLabel)).toEqual([
      'Join Gold for €5.00 a month',
      'Join Front for €9.00 a month',
    ]);
    await user.click(screen.getByRole('button', { name: 'Yearly saves 17 %' }));
    expect(screen.getByText('€9.00 a month')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Join Gold for €50.00 a year' }));
    await waitFor(() => expect(leave).toHaveBeenCalledWith('https://checkout.example/c1'));
    expect(gateway.asked(CHECKOUT)).toMatchObject([
      { body: { price: 'year-5000', returnTo: '/s/show1' }, marked: true },
    ]);
    for (const button of screen.getAllByRole<HTMLButtonElement>('button', { name: /^Join / })) {
      expect(button.disabled).toBe(true);
    }
    await expectAccessible();
  });

  it('says what to do when there is no checkout, and lets them try again', async () => {
    const gateway = await open('alice', [aPlan({ trialDays: 7 })]);
    gateway.answer(CHECKOUT, 503, { id: 'payments-unavailable', detail: 'Stripe is away.' });
    const join = await screen.findByRole<HTMLButtonElement>('button', {
      name: 'Try 7 days free: Gold, then €5.00 a month',
    });
    await user.click(join);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^We can't reach the server/);
    expect(join.disabled).toBe(false);
    expect(leave).not.toHaveBeenCalled();
  });

  it('asks again for the picture when they turn out to be a member', async () => {
    const gateway = await open('alice', [aPlan()]);
    gateway.answer(CHECKOUT, 409, { id: 'already-member', detail: 'You are a member already.' });
    const later = (ms: number) => new Date(Date.now() + ms).toISOString();
    gateway.answer(PLAYBACK, 200, aGrant({ expiresAt: later(120_000), renewAt: later(60_000) }));
    await user.click(await screen.findByRole('button', { name: /^Join Gold/ }));
    await screen.findByRole('heading', { level: 2, name: 'Lights down' });
  });

  const rows = [
    aPlan({ id: 'stalls', name: 'Stalls' }),
    aPlan({ id: 'gold', rank: 1, prices: [aPrice('month', 900)] }),
    aPlan({ id: 'box', name: 'Box', rank: 2 }),
  ];

  it('offers the plans that open the show, and no other', async () => {
    await open('nobody', rows, notIn(), 1);
    expect(
      await screen.findByRole('heading', { level: 2, name: 'This show is for Gold members and above' }),
    ).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Join / }).map((one) => one.ariaLabel)).toEqual([
      'Join Gold for €9.00 a month',
      'Join Box for €5.00 a month',
    ]);
    await expectAccessible();
  });

  it('leads a member of a lower plan to the change of it', async () => {
    const gateway = await open('alice', rows, aMembership({ renewsAt: null }), 2);
    expect(
      await screen.findByRole('heading', { level: 2, name: 'This show is for Box members' }),
    ).toBeTruthy();
    expect(await screen.findByText("You're a Gold member.")).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Join/ })).toBeNull();
    expect(screen.queryByText('Stalls')).toBeNull();
    gateway.answer('POST /api/v1/membership/portal', 201, { url: 'https://portal.example/p1' });
    await user.click(screen.getByRole('button', { name: 'Change your plan' }));
    await waitFor(() => expect(leave).toHaveBeenCalledWith('https://portal.example/p1'));
    await expectAccessible();
  });

  it('cannot sell what is not at Stripe yet', async () => {
    await open('alice', [aPlan({ synced: false })]);
    const join = await screen.findByRole<HTMLButtonElement>('button', { name: /^Join Gold/ });
    expect(join.disabled).toBe(true);
    expect(join.textContent).toBe('Ready in a moment');
  });

  it('offers the card form instead of plans to whose payment failed', async () => {
    const gateway = await open(
      'alice',
      [aPlan()],
      notIn({ state: 'ended', reason: 'payment_failed', needsCard: true }),
    );
    gateway.answer('POST /api/v1/membership/portal', 201, { url: 'https://portal.example/p1' });
    await screen.findByText('Your membership ended because the last payment failed.');
    expect(screen.queryByRole('button', { name: /^Join/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fix card' }));
    await waitFor(() => expect(leave).toHaveBeenCalledWith('https://portal.example/p1'));
    expect(gateway.asked('POST /api/v1/membership/portal')).toMatchObject([
      { body: { returnTo: '/s/show1' } },
    ]);
    await expectAccessible();
  });

  it('gives way to the picture in place when the right comes, and says how the membership stands', async () => {
    const gateway = await open('alice', [aPlan()]);
    await screen.findByRole('button', { name: /^Join Gold/ });
    const later = (ms: number) => new Date(Date.now() + ms).toISOString();
    gateway.answer(PLAYBACK, 200, aGrant({ expiresAt: later(120_000), renewAt: later(60_000) }));
    gateway.answer(MINE, 200, aMembership({ state: 'past_due', needsCard: true }));
    await act(async () => gateway.say('rights', {}));
    await waitFor(() => expect(player.assigned.at(-1)?.url).toBe('/live/show1/index.m3u8'));
    expect(
      await screen.findByText(
        'Your last payment failed. The show goes on; fix your card so that you stay in.',
      ),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Fix card' })).toBeTruthy();
    await expectAccessible();
  });
});
