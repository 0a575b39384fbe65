import type { Interval, Plan, PlanPrice } from '../api/types';
import { priceOf } from '../text/membership';

/** The price of a plan for who wants to pay that often; the other one when it has no such price. */
export function priceFor({ prices }: Plan, interval: Interval): PlanPrice | undefined {
  const sold = prices.filter(({ archived }) => !archived);
  return sold.find((price) => price.interval === interval) ?? sold[0];
}

/** Intervals of which at least one plan has a price, the month first. */
export function intervalsOf(plans: Plan[]): Interval[] {
  const all: Interval[] = ['month', 'year'];
  return all.filter((interval) => plans.some((plan) => priceFor(plan, interval)?.interval === interval));
}

/** What a year at once saves at best against twelve months (whole percent); 0 for nothing. */
export function savedByYear(plans: Plan[]): number {
  const shares = plans.map((plan) => {
    const month = priceFor(plan, 'month');
    const year = priceFor(plan, 'year');
    const both = month?.interval === 'month' && year?.interval === 'year';
    return both ? 1 - year.amount / (12 * month.amount) : 0;
  });
  return Math.max(0, Math.round(100 * Math.max(0, ...shares)));
}

/** The price of the lowest tier in words; undefined when nothing is sold. */
export function lowest([plan]: Plan[]): string | undefined {
  const price = plan && priceFor(plan, 'month');
  return price && plan && priceOf(price.amount, plan.currency, price.interval);
}
