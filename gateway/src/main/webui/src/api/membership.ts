import { call } from './client';
import type { GivenPass, GuestPasses, MyMembership, PlanList } from './types';

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
export const givePass = (show: string) => call<GivenPass>('POST', PASSES, { body: { show } });
export const acceptPass = (code: string) =>
  call<{ show: string }>('POST', `${PASSES}/${encodeURIComponent(code)}/accept`);
export const takeBackPass = (code: string) => call<void>('DELETE', `${PASSES}/${encodeURIComponent(code)}`);
