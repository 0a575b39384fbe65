import { call } from './client';

/** How often a price is paid. */
export type Interval = 'month' | 'year';

/** Amounts are in minor units of the plan's currency. */
export interface PlanPrice {
  id: string;
  interval: Interval;
  amount: number;
  archived: boolean;
}

export interface Plan {
  id: string;
  name: string;
  description: string;
  perks: string[];
  /** Three letters, lower case. */
  currency: string;
  trialDays: number;
  archived: boolean;
  /** 0 for the lowest tier. */
  rank: number;
  prices: PlanPrice[];
  /** False for a moment after a change: not yet at Stripe, cannot be bought. */
  synced: boolean;
}

export interface PlanList {
  items: Plan[];
  /** False without a Stripe account: nothing can be bought. */
  available: boolean;
}

export type Standing =
  | 'none'
  | 'active'
  | 'trialing'
  | 'past_due'
  | 'ending'
  | 'paused'
  | 'complimentary'
  | 'refunded'
  | 'ended'
  | 'guest';
export type OutBecause = 'cancelled' | 'payment_failed' | 'refunded' | 'disputed' | 'paused' | 'taken';

export interface MyMembership {
  active: boolean;
  state: Standing;
  /** Why not in; null for whoever is in, or never was. */
  reason: OutBecause | null;
  source: 'stripe' | 'complimentary' | 'guest' | null;
  plan: {
    id: string;
    name: string;
    rank: number;
    interval: Interval;
    amount: number;
    currency: string;
  } | null;
  since: string | null;
  /** When it ends by itself. */
  until: string | null;
  /** The next payment, when it goes on. */
  renewsAt: string | null;
  needsCard: boolean;
  /** A checkout of mine was begun, and Stripe has not told its end. */
  pending: boolean;
  guestShows: { show: string; until: string }[];
}

export interface GuestPass {
  code: string;
  show: string;
  acceptedBy: string | null;
  createdAt: string;
  acceptedAt: string | null;
}

export interface GuestPasses {
  left: number;
  perMonth: number;
  items: GuestPass[];
}

const MINE = '/api/v1/membership';
const PASSES = '/api/v1/guest-passes';

/** What a service that is older than this page leaves out. */
const UNSAID: MyMembership = {
  active: false,
  state: 'none',
  reason: null,
  source: null,
  plan: null,
  since: null,
  until: null,
  renewsAt: null,
  needsCard: false,
  pending: false,
  guestShows: [],
};

export async function getMembership(): Promise<MyMembership> {
  const told = await call<Partial<MyMembership>>('GET', MINE);
  const state = told.active ? 'complimentary' : 'none';
  return { ...UNSAID, state, ...told };
}

export const getPlans = () => call<PlanList>('GET', '/api/v1/plans');

/** Where to pay for a price; Stripe leads back to `returnTo`, a path of ours. */
export const openCheckout = (price: string, returnTo: string) =>
  call<{ url: string }>('POST', `${MINE}/checkout`, { body: { price, returnTo } });

/** Where to change card or plan, or cancel. */
export const openPortal = (returnTo: string) =>
  call<{ url: string }>('POST', `${MINE}/portal`, { body: { returnTo } });

export const getPasses = () => call<GuestPasses>('GET', PASSES);
export const givePass = (show: string) =>
  call<{ code: string; show: string; path: string }>('POST', PASSES, { body: { show } });
export const acceptPass = (code: string) =>
  call<{ show: string }>('POST', `${PASSES}/${encodeURIComponent(code)}/accept`);
