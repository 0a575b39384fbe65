import { call } from './client';

const ROOT = '/api/v1/membership';

export interface MoneyMonth {
  /** "2026-11" */
  month: string;
  new: number;
  lost: number;
  gross: number;
  fees: number;
  refunds: number;
  kept: number;
  /** Percent; null when nothing was taken. */
  share: number | null;
}

/** Amounts are in minor units of the currency. */
export interface Money {
  currency: string;
  members: { paying: number; trialing: number; failing: number; ending: number; complimentary: number };
  tiers: { plan: string; name: string; month: number; year: number }[];
  /** What a month brings by itself; a year counts a twelfth. */
  recurring: number;
  /** The newest first. */
  months: MoneyMonth[];
  /** What came in in other currencies than that of the plans. */
  others: { currency: string; recurring: number; months: MoneyMonth[] }[];
}

/** Something that Stripe told and we could not take in. */
export interface DeadLetter {
  id: string;
  type: string;
  /** What it was about, and the message itself, by Stripe's ids; null when it had none. */
  object: string | null;
  event: string | null;
  failed: string;
  reason: string;
  attempts: number;
}

export interface DeadLetters {
  items: DeadLetter[];
  waiting: number;
  oldestSeconds: number;
}

export const getMoney = () => call<Money>('GET', `${ROOT}/money?months=12`);
export const moneyCsvPath = `${ROOT}/money.csv`;
export const getDeadLetters = () => call<DeadLetters>('GET', `${ROOT}/dead-letters`);
export const retryDeadLetter = (id: string) =>
  call<void>('POST', `${ROOT}/dead-letters/${encodeURIComponent(id)}/retry`);
