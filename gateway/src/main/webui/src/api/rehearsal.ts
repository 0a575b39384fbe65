import { call } from './client';
import { Problem, problemOf } from './problem';
import { showPath } from './shows';
import type { Clap, NoticeReadiness, StorageTrial, StripeLine } from './types';

/** Writes, reads and deletes something small where recordings are kept. */
export const tryStorage = () => call<StorageTrial>('POST', '/api/v1/recordings/storage/trial');
export const getStripeLine = () => call<StripeLine>('GET', '/api/v1/membership/stripe');
export const getNoticeReadiness = () => call<NoticeReadiness>('GET', '/api/v1/readiness/notices');
/** Says that somebody claps at this moment. */
export const clap = (show: string) => call<Clap>('POST', `${showPath(show)}/questions/clap`);

/** What is asked for without an answer after this long (ms) does not come. */
const PATIENCE = 10_000;

/**
 * Knocks where Stripe's events arrive, without a signature: whoever is there refuses. Fails when nobody is there, or whoever is takes it.
 */
export async function knockAtWebhook(): Promise<void> {
  try {
    await call('POST', '/webhooks/stripe', { body: {} });
  } catch (error) {
    if (error instanceof Problem && error.id === 'signature-refused') {
      return;
    }
    throw error;
  }
  throw new Problem(0, 'unreachable');
}

/** Something that is played, as a text; with the token of somebody who has no cookie, or with one's own cookie. */
export async function fetchMedia(path: string, token: string | null): Promise<Response> {
  const response = await fetch(path, {
    signal: AbortSignal.timeout(PATIENCE),
    cache: 'no-store',
    ...(token
      ? { credentials: 'omit', headers: { Authorization: `Bearer ${token}` } }
      : { credentials: 'same-origin' }),
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

/** A token for a stranger: nothing of the person at this page is sent along. */
export async function askAsStranger(show: string): Promise<{ token: string; hlsUrl: string }> {
  const response = await fetch(`${showPath(show)}/playback`, {
    method: 'POST',
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { 'X-Frontrow': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ rehearsal: true }),
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return (await response.json()) as { token: string; hlsUrl: string };
}
