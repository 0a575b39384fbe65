import type { DeadLetter, Money } from '../api/types';

/** Made-up figures for tests. */
export function aMoney(change: Partial<Money> = {}): Money {
  return {
    currency: 'eur',
    members: { paying: 41, trialing: 3, failing: 2, ending: 1, complimentary: 4 },
    tiers: [{ plan: 'gold', name: 'Gold', month: 30, year: 11 }],
    recurring: 20_500,
    months: [
      {
        month: '2026-11',
        new: 5,
        lost: 1,
        gross: 20_500,
        fees: 1_210,
        refunds: 500,
        kept: 18_790,
        share: 91.7,
      },
      { month: '2026-10', new: 0, lost: 0, gross: 0, fees: 0, refunds: 0, kept: 0, share: null },
    ],
    others: [],
    ...change,
  };
}

export function aLetter(change: Partial<DeadLetter> = {}): DeadLetter {
  return {
    id: 'd1',
    type: 'customer.subscription.updated',
    object: 'sub_1',
    event: 'evt_1',
    failed: new Date(Date.now() - 200_000).toISOString(),
    reason: 'The subscription has a price of another account.',
    attempts: 6,
    ...change,
  };
}
