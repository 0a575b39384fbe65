import { call } from './client';
import type { DeadLetters, Money } from './types';

const ROOT = '/api/v1/membership';

export const getMoney = () => call<Money>('GET', `${ROOT}/money?months=12`);
export const moneyCsvPath = `${ROOT}/money.csv`;
export const getDeadLetters = () => call<DeadLetters>('GET', `${ROOT}/dead-letters`);
export const retryDeadLetter = (id: string) =>
  call<void>('POST', `${ROOT}/dead-letters/${encodeURIComponent(id)}/retry`);
