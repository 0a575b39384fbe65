import type { Interval, MyMembership, Plan, PlanPrice } from '../api/types';

/** Made-up plans and memberships for tests. */
export function aPrice(interval: Interval, amount: number): PlanPrice {
  return { id: `${interval}-${amount}`, interval, amount, archived: false };
}

export function aPlan(change: Partial<Plan> = {}): Plan {
  return {
    id: 'gold',
    name: 'Gold',
    description: 'For regulars.',
    perks: ['Members’ shows', 'A badge in chat'],
    currency: 'eur',
    trialDays: 0,
    archived: false,
    rank: 0,
    prices: [aPrice('month', 500), aPrice('year', 5000)],
    synced: true,
    ...change,
  };
}

export function aMembership(change: Partial<MyMembership> = {}): MyMembership {
  return {
    active: true,
    state: 'active',
    reason: null,
    source: 'stripe',
    plan: { id: 'gold', name: 'Gold', rank: 0, interval: 'month', amount: 500, currency: 'eur', next: null },
    since: '2026-10-01T10:00:00Z',
    until: null,
    renewsAt: '2026-12-01T10:00:00Z',
    needsCard: false,
    pending: false,
    guestShows: [],
    ...change,
  };
}

export const notIn = (change: Partial<MyMembership> = {}) =>
  aMembership({
    active: false,
    state: 'none',
    source: null,
    plan: null,
    since: null,
    renewsAt: null,
    ...change,
  });
