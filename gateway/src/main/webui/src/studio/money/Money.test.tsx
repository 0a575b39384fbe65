import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Money } from '../../api/types';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aLetter, aMoney } from '../../testing/money';
import { aMember } from '../../testing/samples';

vi.mock('../../watch/player/livePlayer', () => import('../../testing/fakePlayer'));

const LETTERS = '/api/v1/membership/dead-letters';
const user = userEvent.setup();

async function open(money: Money, letters: object, path = '/studio/money') {
  const gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/membership/money', 200, money);
  gateway.answer(`GET ${LETTERS}`, 200, letters);
  history.replaceState(null, '', path);
  const [{ default: Studio }, { Toasts }] = await Promise.all([
    import('../Studio'),
    import('../../design/Toasts'),
  ]);
  render(
    <>
      <Studio />
      <Toasts />
    </>,
  );
  return gateway;
}

const FINE = { items: [], waiting: 0, oldestSeconds: 0 };
function table(region: string): string[][] {
  const found = document.querySelector(`section[aria-label="${region}"] tbody`);
  return [...(found?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ''),
  );
}

describe('Money in the studio', () => {
  it('shows who pays, what comes in, what it costs and what is kept', async () => {
    await open(aMoney(), FINE);
    const members = await screen.findByRole('region', { name: 'Members' });
    const figures = [...members.querySelectorAll('dl > div')].map((one) =>
      [...one.querySelectorAll('dt, dd:not(.note)')].map((part) => part.textContent),
    );
    expect(figures).toEqual([
      ['Comes in every month', '€205.00'],
      ['Paying', '41'],
      ['Trying it out', '3'],
      ['Payment failed', '2'],
      ['Cancelled, still in', '1'],
      ['Complimentary', '4'],
    ]);
    expect(table('By plan')).toEqual([['Gold', '30', '11', '41']]);
    expect(table('By month')).toEqual([
      ['November 2026', '5', '1', '€205.00', '€12.10', '€5.00', '€187.90', '91.7 %'],
      ['October 2026', '0', '0', '€0.00', '€0.00', '€0.00', '€0.00', '–'],
    ]);
    const csv = screen.getByRole('link', { name: 'Download as CSV' });
    expect(csv.getAttribute('href')).toBe('/api/v1/membership/money.csv');
    expect(await screen.findByText('Everything that Stripe told is taken in.')).toBeTruthy();
    await expectAccessible();
  });

  it('shows apart what came in in another currency', async () => {
    const crowns = (amount: string) => `kr\u00a0${amount}`;
    const months = [
      { month: '2026-11', new: 0, lost: 0, gross: 5_900, fees: 320, refunds: 900, kept: 4_680, share: 79.3 },
    ];
    await open(aMoney({ others: [{ currency: 'nok', recurring: 0, months }] }), FINE);
    await screen.findByText(/^What came in in another currency/);
    expect(table('By month, in Norwegian Krone')).toEqual([
      ['November 2026', '0', '0', ...['59.00', '3.20', '9.00', '46.80'].map(crowns), '79.3 %'],
    ]);
    expect(table('By month')).toHaveLength(2);
    await expectAccessible();
  });

  it('teaches whoever has taken nothing yet', async () => {
    await open(aMoney({ tiers: [], months: [] }), { ...FINE, waiting: 3, oldestSeconds: 20 });
    await screen.findByText('Nobody pays for a plan yet.');
    expect(screen.getByText('The first payment makes the first line here.')).toBeTruthy();
    expect(await screen.findByText('3 messages wait, the oldest for 20 seconds.')).toBeTruthy();
    await expectAccessible();
  });

  it('names what Stripe told and could not be taken in, and tries again', async () => {
    const gateway = await open(aMoney(), { ...FINE, items: [aLetter()] });
    gateway.answer(`POST ${LETTERS}/d1/retry`, 202);
    const card = within(await screen.findByRole('region', { name: 'From Stripe' }));
    expect(await card.findByText(/^1 message could not be taken in\./)).toBeTruthy();
    expect(card.getByText('The subscription has a price of another account.')).toBeTruthy();
    await expectAccessible();
    gateway.answer(`GET ${LETTERS}`, 200, FINE);
    await user.click(card.getByRole('button', { name: 'Try customer.subscription.updated of sub_1 again' }));
    await waitFor(() => expect(gateway.asked(`POST ${LETTERS}/d1/retry`)).toMatchObject([{ marked: true }]));
    expect(await screen.findByText('Everything that Stripe told is taken in.')).toBeTruthy();
  });
});

describe('Another Stripe account', () => {
  it('is a note that can be taken away', async () => {
    const reason = 'The Stripe account was acct_1 (test mode) and is acct_1 (live) from now on.';
    const letter = aLetter({ type: 'account', object: null, event: null, reason, attempts: 0 });
    const gateway = await open(aMoney(), { ...FINE, items: [letter] });
    gateway.answer(`POST ${LETTERS}/d1/retry`, 202);
    expect(await screen.findByText(reason)).toBeTruthy();
    expect(screen.queryByText(/could not be taken in/)).toBeNull();
    gateway.answer(`GET ${LETTERS}`, 200, FINE);
    await user.click(screen.getByRole('button', { name: 'Take this note away' }));
    expect(await screen.findByText('The note is gone.')).toBeTruthy();
    expect(await screen.findByText('Everything that Stripe told is taken in.')).toBeTruthy();
  });
});

describe('Members in the studio', () => {
  it('tells how each membership stands, and leaves what is paid for to Stripe', async () => {
    const since = '2026-10-01T10:00:00Z';
    const gateway = await open(aMoney(), FINE, '/studio');
    gateway.answer('GET /api/v1/members', 200, {
      items: [
        aMember({ active: true, source: 'stripe', since, state: 'active', plan: 'Gold' }),
        aMember({
          person: 'p2',
          name: 'Bob',
          state: 'ending',
          until: '2026-12-01T10:00:00Z',
          active: true,
          since,
        }),
        aMember({
          person: 'p3',
          name: 'Cy',
          state: 'past_due',
          plan: 'Gold',
          active: true,
          source: 'stripe',
        }),
        aMember({ person: 'p4', name: 'Di', state: 'ended' }),
        aMember({ person: 'p5', name: 'Ed', state: 'none' }),
      ],
      next: null,
    });
    await user.click(await screen.findByRole('link', { name: 'Members' }));
    await screen.findByText('@alice · Gold · Member since 1 October 2026', { exact: false });
    const lines = screen.getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent);
    expect(lines).toEqual([
      '@alice · Gold · Member since 1 October 2026',
      '@alice · Cancelled, in until 1 December 2026 · Member since 1 October 2026',
      '@alice · Gold · Payment failed',
      '@alice · Ended',
      '@alice · Not a member',
    ]);
    expect(screen.getAllByRole('switch').map((one) => one.ariaLabel)).toEqual([
      'Membership of Bob',
      'Membership of Di',
      'Membership of Ed',
    ]);
    expect(screen.getAllByText('Pays at Stripe')).toHaveLength(2);
    await expectAccessible();
  });
});
