import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { leave } from '../api/leave';
import type { GuestPasses, MyMembership } from '../api/types';
import { expectAccessible } from '../testing/axe';
import { fakeGateway } from '../testing/fakeGateway';
import { aMembership, aPlan, notIn } from '../testing/membership';
import { aShow } from '../testing/samples';

vi.mock('../api/leave', () => ({ leave: vi.fn() }));

const PASSES = '/api/v1/guest-passes';
const user = userEvent.setup();

async function open(mine: MyMembership, passes?: GuestPasses) {
  const gateway = fakeGateway('alice');
  gateway.answer('GET /api/v1/membership', 200, mine);
  gateway.answer('GET /api/v1/plans', 200, { items: [aPlan()], available: true });
  if (passes) {
    gateway.answer(`GET ${PASSES}`, 200, passes);
  }
  const table = { ...aShow({ id: 'table', title: 'Members’ table', membersOnly: true }) };
  const gold = aShow({ id: 'gold', membersOnly: true, tier: 1 });
  gateway.answer('GET /api/v1/streams', 200, { items: [aShow(), table, gold], next: null });
  history.replaceState(null, '', '/account');
  const { default: AccountPage } = await import('./AccountPage');
  render(<AccountPage />);
  await screen.findByRole('heading', { level: 2, name: 'Membership' });
  return gateway;
}

const paid = (change: Partial<MyMembership>) => aMembership(change);
const gold = { id: 'gold', name: 'Gold', rank: 0, interval: 'month', amount: 500, currency: 'eur' } as const;
const UNTIL = '2026-12-04T18:30:00Z';

describe('the account', () => {
  it.each([
    ['active', paid({}), 'You’re a Gold member. It renews on 1 December 2026 for €5.00.'],
    [
      'about to pay more',
      paid({ plan: { ...gold, next: 700 } }),
      'You’re a Gold member. It renews on 1 December 2026 for €7.00 instead of €5.00.',
    ],
    [
      'trialing',
      paid({ state: 'trialing' }),
      'You’re trying it out until 1 December 2026, then it is €5.00 a month.',
    ],
    [
      'past_due',
      paid({ state: 'past_due', until: UNTIL, needsCard: true }),
      'Your last payment failed. You’re in until Friday 4 December at 18:30 UTC; fix your card before then.',
    ],
    [
      'ending',
      paid({ state: 'ending', until: UNTIL, renewsAt: null }),
      'You cancelled. You’re a Gold member until Friday 4 December at 18:30 UTC, and nothing more is charged.',
    ],
    ['paused', notIn({ state: 'paused', reason: 'paused' }), 'Your membership is paused.'],
    [
      'complimentary',
      paid({ state: 'complimentary', source: 'complimentary', plan: null, renewsAt: null }),
      'The creator gave you a membership. It costs you nothing.',
    ],
    [
      'refunded',
      notIn({ state: 'refunded', reason: 'refunded' }),
      'Your last payment was returned to you, and the membership ended with it.',
    ],
    ['ended', notIn({ state: 'ended', reason: 'cancelled' }), 'Your membership has ended.'],
    [
      'disputed',
      notIn({ state: 'ended', reason: 'disputed' }),
      'Your bank took the last payment back, and the membership ended with it.',
    ],
    [
      'guest',
      notIn({ state: 'guest', guestShows: [{ show: 'table' }] }),
      'You’re a guest: a member gave you a seat for one show.',
    ],
    ['none', notIn(), 'You’re no member yet.'],
  ])('says how a membership stands: %s', async (_, mine, sentence) => {
    await open(mine);
    expect(await screen.findByText(sentence.replaceAll('’re', "'re"))).toBeTruthy();
    await expectAccessible();
  });

  it('leads whoever pays to the portal, and back here', async () => {
    const gateway = await open(paid({ state: 'past_due', needsCard: true }));
    gateway.answer('POST /api/v1/membership/portal', 201, { url: 'https://portal.example/p1' });
    expect(await screen.findByRole('button', { name: 'Fix card' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Join/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Manage membership' }));
    await waitFor(() => expect(leave).toHaveBeenCalledWith('https://portal.example/p1'));
    expect(gateway.asked('POST /api/v1/membership/portal')).toMatchObject([
      { body: { returnTo: '/account' }, marked: true },
    ]);
  });

  it('lets whoever is no member choose a plan', async () => {
    await open(notIn());
    expect(await screen.findByRole('button', { name: 'Join Gold for €5.00 a month' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Manage membership' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Guest passes' })).toBeNull();
  });

  it('shows the plans also to whoever is not signed in yet', async () => {
    const gateway = fakeGateway();
    gateway.answer('GET /api/v1/plans', 200, { items: [aPlan()], available: true });
    const { default: AccountPage } = await import('./AccountPage');
    render(<AccountPage />);
    const join = await screen.findByRole('link', { name: 'Join Gold for €5.00 a month' });
    expect(join.getAttribute('href')).toBe('/auth/login?return=%2Faccount');
    await expectAccessible();
  });

  it('makes a guest pass for a members’ show, to copy', async () => {
    const pass = {
      code: 'k7',
      show: 'table',
      over: false,
      acceptedBy: null,
      createdAt: UNTIL,
      acceptedAt: null,
    };
    const gone = { ...pass, code: 'k6', acceptedBy: 'Bob' };
    const gateway = await open(paid({}), { left: 2, perMonth: 3, items: [gone] });
    expect(await screen.findByText('2 passes left this month.')).toBeTruthy();
    expect(screen.getByText('Bob has taken it')).toBeTruthy();
    expect(screen.getByRole('combobox').children).toHaveLength(1);
    gateway.answer(`POST ${PASSES}`, 201, { code: 'k7', show: 'table', path: '/guest/k7' });
    gateway.answer(`GET ${PASSES}`, 200, { left: 1, perMonth: 3, items: [pass, gone] });
    await user.click(screen.getByRole('button', { name: 'Make a guest pass' }));
    const link = await screen.findByRole<HTMLInputElement>('textbox', {
      name: 'Link for your guest to Members’ table',
    });
    expect(link.value).toBe(`${location.origin}/guest/k7`);
    expect(gateway.asked(`POST ${PASSES}`)).toMatchObject([{ body: { show: 'table' }, marked: true }]);
    await expectAccessible();

    gateway.answer(`DELETE ${PASSES}/k7`, 204);
    gateway.answer(`GET ${PASSES}`, 200, { left: 2, perMonth: 3, items: [gone] });
    await user.click(screen.getByRole('button', { name: 'Take back the pass for Members’ table' }));
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Take back' }),
    );
    await screen.findByText('2 passes left this month.');
    expect(gateway.asked(`DELETE ${PASSES}/k7`)).toMatchObject([{ marked: true }]);
    expect(screen.queryByRole('button', { name: /^Take back/ })).toBeNull();
  });

  it('shows no link for a show that is over, and nothing to whoever has nothing to give', async () => {
    const pass = {
      ...{ code: 'k7', show: 'table', over: true, acceptedBy: null, createdAt: UNTIL, acceptedAt: null },
    };
    await open(paid({}), { left: 0, perMonth: 3, items: [pass] });
    expect(await screen.findByText('Its show is over')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    cleanup();
    const gateway = await open(paid({ source: 'complimentary' }), { left: 0, perMonth: 0, items: [] });
    await waitFor(() => expect(gateway.asked(`GET ${PASSES}`)).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Guest passes' })).toBeNull());
  });
});

describe('a guest', () => {
  async function openGuest(who: 'nobody' | 'alice', answer: [number, unknown]) {
    const gateway = fakeGateway(who);
    gateway.answer(`POST ${PASSES}/k7/accept`, ...answer);
    history.replaceState(null, '', '/guest/k7');
    const { default: GuestPage } = await import('./GuestPage');
    render(<GuestPage code="k7" />);
    return gateway;
  }

  it('signs in first, and comes back to the seat', async () => {
    const gateway = await openGuest('nobody', [401, {}]);
    const link = await screen.findByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe('/auth/login?return=%2Fguest%2Fk7');
    expect(gateway.asked(`POST ${PASSES}/k7/accept`)).toEqual([]);
    await expectAccessible();
  });

  it('takes the seat once and is led to the show', async () => {
    const gateway = await openGuest('alice', [200, { show: 'table' }]);
    await waitFor(() => expect(location.pathname).toBe('/s/table'));
    expect(gateway.asked(`POST ${PASSES}/k7/accept`)).toMatchObject([{ marked: true }]);
  });

  it.each([
    [409, 'pass-used', 'This seat is taken'],
    [409, 'already-member', 'You’re a member already'],
    [409, 'own-guest-pass', 'This is your own guest pass'],
    [404, 'not-found', 'No such guest pass'],
    [503, 'unavailable', 'That did not work'],
  ])('is told why not: %s %s', async (status, id, title) => {
    await openGuest('alice', [status, { id }]);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    await expectAccessible();
  });
});

describe('the return from Stripe', () => {
  async function comeBack(to: string, mine: MyMembership) {
    const gateway = fakeGateway('alice');
    gateway.answer('GET /api/v1/membership', 200, mine);
    history.replaceState(null, '', `/membership/return?to=${encodeURIComponent(to)}`);
    const { default: ReturnPage } = await import('./ReturnPage');
    render(<ReturnPage />);
    return gateway;
  }

  it('waits in words, then goes on by itself to where somebody came from', async () => {
    const gateway = await comeBack('/s/show1', notIn({ pending: true }));
    await screen.findByRole('heading', { level: 1, name: 'Your payment is being confirmed' });
    await expectAccessible();
    gateway.answer('GET /api/v1/membership', 200, paid({}));
    await screen.findByRole('heading', { level: 1, name: "You're in" });
    await waitFor(() => expect(location.pathname).toBe('/s/show1'), { timeout: 10_000 });
  });

  it('leads nowhere but to pages of ours', async () => {
    await comeBack('//evil.example', paid({}));
    const on = await screen.findByRole('link', { name: 'Go on' });
    expect(on.getAttribute('href')).toBe('/');
  });
});
