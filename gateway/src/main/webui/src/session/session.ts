import { askOnce } from '../api/askOnce';
import { call } from '../api/client';
import { getMembership } from '../api/membership';
import type { Me, MyMembership } from '../api/types';
import { onSignedOut, tellSignedOut } from './signedOut';

/** Who is looking, as far as we know. */
export type Session =
  | { kind: 'unknown' }
  | { kind: 'anonymous' }
  | {
      kind: 'signedIn';
      name: string;
      username: string;
      creator: boolean;
      member: boolean;
      /** Null until it is known. */
      membership: MyMembership | null;
    };

const store = askOnce<Session>({ kind: 'unknown' }, ask);

onSignedOut(() => store.become({ kind: 'anonymous' }));

/** Whoever uses it asks, once for the whole app. */
export const useSession = store.use;

/** How this person's membership stands; null for whoever is not signed in, and until it is known. */
export function useMembership(): MyMembership | null {
  const session = useSession();
  return session.kind === 'signedIn' ? session.membership : null;
}

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
    membership: null,
  };
}

async function ask(): Promise<void> {
  try {
    store.become(sessionOf(await call<Me>('GET', '/api/v1/me')));
  } catch {
    // Watching needs no session: whoever cannot be recognised is treated as not signed in.
    store.become({ kind: 'anonymous' });
  }
  // Only words on the page depend on it; who may watch is decided elsewhere.
  await refreshMembership().catch(() => undefined);
}

/** Asks again how the membership stands. The question also makes this person known to the creator, who can then give them a seat. */
export async function refreshMembership(): Promise<MyMembership | null> {
  if (store.now().kind !== 'signedIn') {
    return null;
  }
  const membership = await getMembership();
  const session = store.now();
  if (session.kind === 'signedIn') {
    store.become({ ...session, member: membership.active, membership });
  }
  return membership;
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
