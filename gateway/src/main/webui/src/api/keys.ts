import { call } from './client';
import { showPath } from './shows';
import type { IssuedKey, KeyInfo } from './types';

/** Stream keys of one show, or (without a show) of the whole channel. */
export function keysOf(show?: string) {
  const root = show ? `${showPath(show)}/keys` : '/api/v1/keys';
  return {
    list: () => call<{ items: KeyInfo[] }>('GET', root),
    create: (label: string) => call<IssuedKey>('POST', root, { body: label ? { label } : {} }),
    revoke: (key: string) => call<void>('DELETE', `${root}/${encodeURIComponent(key)}`),
  };
}
