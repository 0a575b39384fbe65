import { askOnce } from '../api/askOnce';
import { call } from '../api/client';
import type { Me, Membership } from '../api/types';
import { onSignedOut, tellSignedOut } from './signedOut';

/** Who is looking, as far as we know. */
export type Session =
  | { kind: 'unknown' }
  | { kind: 'anonymous' }
  | { kind: 'signedIn'; name: string; username: string; creator: boolean; member: boolean };

const store = askOnce<Session>({ kind: 'unknown' }, ask);

onSignedOut(() => store.become({ kind: 'anonymous' }));

/** Whoever uses it asks, once for the whole app. */
export const useSession = store.use;

export function sessionOf(me: Me): Session {
  if (!me.signedIn) {
    return { kind: 'anonymous' };
  }
  const username = me.username ?? '';
  return {
    kind: 'signedIn',
    name: me.name || username || me.id,
    username,
    creator: (me.roles ?? []).includes('creator'),
    member: false,
  };
}

async function ask(): Promise<void> {
  try {
    store.become(sessionOf(await call<Me>('GET', '/api/v1/me')));
  } catch {
    // Watching needs no session: whoever cannot be recognised is treated as not signed in.
    store.become({ kind: 'anonymous' });
  }
  await askMembership();
}

/** The question also makes this person known to the creator, who can then give them a seat. */
async function askMembership(): Promise<void> {
  const session = store.now();
  if (session.kind !== 'signedIn') {
    return;
  }
  try {
    const { active } = await call<Membership>('GET', '/api/v1/membership');
    store.become({ ...session, member: active });
  } catch {
    // Only a word on the page depends on it; who may watch is decided elsewhere.
  }
}

/** Where "Sign in" leads: back to this very page afterwards. */
export function signInPath(returnTo = location.pathname + location.search): string {
  return `/auth/login?return=${encodeURIComponent(returnTo)}`;
}

interface SignedOut {
  location?: string;
}

/** Ends the session here and, when the identity provider keeps one of its own, there. */
export async function signOut(): Promise<void> {
  const answer = await call<SignedOut | undefined>('POST', '/auth/logout');
  tellSignedOut();
  location.assign(answer?.location ?? '/');
}
