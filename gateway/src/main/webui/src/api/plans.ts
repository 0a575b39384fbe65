import { call } from './client';
import type { Estimate, Interval, OldPrices, Plan, PlanList, PlanTerms } from './types';

const ROOT = '/api/v1/plans';
const path = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;

/** All plans, also those that are not sold any more. */
export const listAllPlans = () => call<PlanList>('GET', `${ROOT}?archived=true`);
export const createPlan = (terms: PlanTerms) => call<Plan>('POST', ROOT, { body: terms });
export const changePlan = (id: string, terms: Omit<PlanTerms, 'currency'>) =>
  call<Plan>('PATCH', path(id), { body: terms });
export const archivePlan = (id: string) => call<void>('DELETE', path(id));
export const estimate = (prices: { currency: string; month: number | null; year: number | null }) =>
  call<Estimate>('POST', `${ROOT}/estimate`, { body: prices });
export const oldPrices = (id: string) => call<OldPrices>('GET', `${path(id)}/members-on-old-prices`);
export const moveToPresentPrice = (id: string, interval: Interval) =>
  call<OldPrices>('POST', `${path(id)}/move`, { body: { interval } });
