import { useSyncExternalStore } from 'react';
import { call } from '../api/client';
import type { Me } from '../api/types';

/** Who is looking, as far as we know. */
export type Session =
  | { kind: 'unknown' }
  | { kind: 'anonymous' }
  | { kind: 'signedIn'; name: string; username: string; creator: boolean };

let session: Session = { kind: 'unknown' };
let asked = false;
const listeners = new Set<() => void>();

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
  };
}

async function ask(): Promise<void> {
  try {
    session = sessionOf(await call<Me>('GET', '/api/v1/me'));
  } catch {
    // Watching needs no session: whoever cannot be recognised is treated as not signed in.
    session = { kind: 'anonymous' };
  }
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    void ask();
  }
  return () => listeners.delete(listener);
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
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
  location.assign(answer?.location ?? '/');
}
