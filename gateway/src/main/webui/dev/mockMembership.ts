import type { MyMembership, Plan, Standing } from '../src/api/membership.ts';
import { aMembership, aPlan, aPrice, notIn } from '../src/testing/membership.ts';
import { at, MINUTE } from './mockData.ts';
import type { Answer } from './mockServer.ts';

const DAY = 24 * 60 * MINUTE;

const plans: Plan[] = [
  aPlan({
    id: 'stalls',
    name: 'Stalls',
    perks: ['Every members’ show, live'],
    prices: [aPrice('month', 300)],
  }),
  aPlan({
    id: 'front',
    name: 'Front row',
    description: 'For whoever bakes along.',
    rank: 1,
    trialDays: 7,
    perks: ['Every members’ show, live', 'A badge in chat', 'Your questions count double'],
  }),
];

const is = (state: Standing, change: Partial<MyMembership> = {}) =>
  aMembership({ state, renewsAt: at(12 * DAY), ...change });

/** One of each kind, by the cookie `member`. */
const memberships: Record<string, () => MyMembership> = {
  active: () => is('active'),
  trialing: () => is('trialing'),
  past_due: () => is('past_due', { needsCard: true, until: at(3 * DAY) }),
  ending: () => is('ending', { until: at(9 * DAY), renewsAt: null }),
  paused: () => notIn({ state: 'paused', reason: 'paused' }),
  complimentary: () => is('complimentary', { plan: null, renewsAt: null, source: 'complimentary' }),
  refunded: () => notIn({ state: 'refunded', reason: 'refunded' }),
  ended: () => notIn({ state: 'ended', reason: 'cancelled' }),
  failed: () => notIn({ state: 'ended', reason: 'payment_failed', needsCard: true }),
  pending: () => notIn({ pending: true }),
  guest: () => notIn({ state: 'guest', guestShows: [{ show: 'members', until: at(DAY) }] }),
};

/** Plans, my membership, passes and money of the stand-in. The cookie `plans=none` is a house without Stripe. */
export function mockMembership(
  what: string,
  cookies: Record<string, string | undefined>,
  body: Record<string, unknown>,
): Answer | undefined {
  const none = cookies.plans === 'none';
  const mine = memberships[cookies.member ?? (cookies.who === 'alice' ? 'complimentary' : '')];
  switch (what) {
    case 'GET /plans':
      return [200, { items: none ? [] : plans, available: !none }];
    case 'GET /membership':
      return [200, mine?.() ?? notIn()];
    case 'POST /membership/checkout':
      return [201, { url: `/membership/return?to=${body.returnTo}` }];
    case 'POST /membership/portal':
      return [201, { url: '/account' }];
    default:
      return undefined;
  }
}
