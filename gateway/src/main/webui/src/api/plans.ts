import { call } from './client';
import type { Plan, PlanList } from './membership';

const ROOT = '/api/v1/plans';
const path = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;

/** A plan as it is written; amounts in minor units, 0 for an interval that is not sold. */
export interface PlanTerms {
  name: string;
  description: string;
  perks: string[];
  currency: string;
  trialDays: number;
  rank: number;
  month: number;
  year: number;
}

/** What is left of one payment after Stripe's fees, in minor units; the share in percent. */
export interface Kept {
  amount: number;
  fee: number;
  kept: number;
  share: number;
}

export interface Estimate {
  month: Kept | null;
  year: Kept | null;
  /** A yearly price that would keep more; null when there is nothing to propose. */
  yearly: Kept | null;
}

/** All plans, also those that are not sold any more. */
export const listAllPlans = () => call<PlanList>('GET', `${ROOT}?archived=true`);
export const createPlan = (terms: PlanTerms) => call<Plan>('POST', ROOT, { body: terms });
export const changePlan = (id: string, terms: Omit<PlanTerms, 'currency'>) =>
  call<Plan>('PATCH', path(id), { body: terms });
export const archivePlan = (id: string) => call<void>('DELETE', path(id));
export const estimate = (prices: { currency: string; month: number | null; year: number | null }) =>
  call<Estimate>('POST', `${ROOT}/estimate`, { body: prices });
