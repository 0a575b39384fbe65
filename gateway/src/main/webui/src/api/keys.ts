import { call } from './client';
import { showPath } from './shows';
import type { IssuedKey, KeyInfo, KeyTarget } from './types';

/** Where the channel's keys send to at this moment, and why there. */
export const getKeyTarget = () => call<KeyTarget>('GET', '/api/v1/keys/target');

/** Stream keys of one show, or (without a show) of the whole channel. */
export function keysOf(show?: string) {
  const root = show ? `${showPath(show)}/keys` : '/api/v1/keys';
  return {
    list: () => call<{ items: KeyInfo[] }>('GET', root),
    create: (label: string) => call<IssuedKey>('POST', root, { body: label ? { label } : {} }),
    revoke: (key: string) => call<void>('DELETE', `${root}/${encodeURIComponent(key)}`),
  };
}
