import type { Plan, PlanTerms } from '../../api/types';
import { priceFor } from '../../membership/offers';
import { fromTyped, toTyped } from '../../text/currency';
import { plans } from '../../text/plans';

const words = plans.form;

/** A plan as the form holds it: as somebody types. */
export interface PlanDraft {
  name: string;
  description: string;
  perks: string;
  currency: string;
  month: string;
  year: string;
  trialDays: string;
  rank: number;
}

export type PlanErrors = Partial<Record<keyof PlanDraft, string>>;

export function draftOf(plan: Plan | null, currency: string): PlanDraft {
  const typed = (interval: 'month' | 'year') => {
    const price = plan && priceFor(plan, interval);
    return price?.interval === interval ? toTyped(price.amount, plan?.currency ?? currency) : '';
  };
  return {
    name: plan?.name ?? '',
    description: plan?.description ?? '',
    perks: plan?.perks.join('\n') ?? '',
    currency: plan?.currency ?? currency,
    month: typed('month'),
    year: typed('year'),
    trialDays: String(plan?.trialDays ?? 0),
    rank: plan?.rank ?? 0,
  };
}

const perksOf = ({ perks }: PlanDraft) =>
  perks
    .split('\n')
    .map((perk) => perk.trim())
    .filter(Boolean);

/** The body to send; call it only for a draft without errors. */
export function termsOf(draft: PlanDraft): PlanTerms {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    perks: perksOf(draft),
    currency: draft.currency,
    trialDays: Number(draft.trialDays),
    rank: draft.rank,
    month: fromTyped(draft.month, draft.currency) ?? 0,
    year: fromTyped(draft.year, draft.currency) ?? 0,
  };
}

export function errorsOf(draft: PlanDraft): PlanErrors {
  const errors: PlanErrors = {};
  if (draft.name.trim() === '') {
    errors.name = words.nameMissing;
  }
  if (perksOf(draft).length > 10) {
    errors.perks = words.perksMany;
  }
  const month = fromTyped(draft.month, draft.currency);
  const year = fromTyped(draft.year, draft.currency);
  if (month === null) {
    errors.month = words.priceWrong;
  }
  if (year === null) {
    errors.year = words.priceWrong;
  }
  if (month === 0 && year === 0) {
    errors.month = words.priceMissing;
  }
  if (!/^\d{1,2}$/.test(draft.trialDays.trim()) || Number(draft.trialDays) > 90) {
    errors.trialDays = words.trialWrong;
  }
  return errors;
}
