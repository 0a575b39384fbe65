import type {
  GuestPass,
  GuestPasses,
  MyMembership,
  OldPriceGroup,
  Plan,
  Standing,
} from '../src/api/types.ts';
import { aMembership, aPlan, aPrice, notIn } from '../src/testing/membership.ts';
import { aLetter, aMoney } from '../src/testing/money.ts';
import type { Answer } from './answer.ts';
import { at, MINUTE } from './mockData.ts';

const DAY = 24 * 60 * MINUTE;

const plans: Plan[] = [
  aPlan({
    id: 'stalls',
    name: 'Stalls',
    perks: ['Every members’ show, live'],
    prices: [aPrice('month', 300), { ...aPrice('month', 200), archived: true }],
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
  guest: () => notIn({ state: 'guest', guestShows: [{ show: 'members' }] }),
};

const aPass = (change: Partial<GuestPass>): GuestPass => ({
  ...{ code: 'k7q2m', show: 'members', over: false, acceptedBy: null, createdAt: at(-DAY), acceptedAt: null },
  ...change,
});
const older: OldPriceGroup = { interval: 'month', members: 12, moving: 0, failed: 0 };
const passes: GuestPasses = {
  ...{ left: 2, perMonth: 3 },
  items: [aPass({}), aPass({ code: 'k6', show: 'members-soon', acceptedBy: 'Bob Tanner' })],
};

function estimated(month: number, year: number) {
  const kept = (amount: number) => {
    const fee = Math.round(amount * 0.022) + 25;
    const share = Math.round((1_000 * (amount - fee)) / amount) / 10;
    return amount > 0 ? { amount, fee, kept: amount - fee, share } : null;
  };
  return { month: kept(month), year: kept(year), yearly: month && !year ? kept(10 * month) : null };
}

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
    case 'GET /plans/stalls/members-on-old-prices':
      return [200, { items: [older] }];
    case 'POST /plans/stalls/move':
      older.moving = older.members;
      return [202, { items: [older] }];
    case 'DELETE /guest-passes/k7q2m':
      passes.left += 1;
      passes.items = passes.items.filter(({ code }) => code !== 'k7q2m');
      return [204, undefined];
    case 'POST /plans/estimate':
      return [200, estimated(Number(body.month), Number(body.year))];
    case 'GET /membership/money':
      return [200, none ? aMoney({ tiers: [], months: [], recurring: 0 }) : aMoney()];
    case 'GET /membership/dead-letters':
      return [200, { items: none ? [] : [aLetter()], waiting: 2, oldestSeconds: 20 }];
    case 'GET /guest-passes':
      return [200, passes];
    case 'POST /guest-passes':
      passes.left -= 1;
      passes.items.unshift(aPass({ code: `k${passes.left}`, show: String(body.show) }));
      return [201, {}];
    default:
      return undefined;
  }
}
