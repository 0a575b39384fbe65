import type { Check } from './checks';

/** What support wants to know, in one line: no name, no key, no payment data. */
export function supportCode(checks: Check[], show: string | null, now: number): string {
  const found = checks.map(({ name, code }) => `${name}=${code}`).join(' ');
  return `FR1 ${new Date(now).toISOString().slice(0, 19)}Z ${found} show=${show ?? '-'}`;
}
