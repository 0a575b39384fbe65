import { call } from './client';
import type { StudioDeeds } from './types';

/** Whose and which deeds are wanted; null for all. */
export interface DeedsWanted {
  actor: string | null;
  kind: string | null;
}

/** What the creator and moderators changed in all services, the newest first. */
export function listStudioDeeds({ actor, kind }: DeedsWanted, cursor: string | null) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ actor, kind, cursor })) {
    if (value) {
      query.set(name, value);
    }
  }
  return call<StudioDeeds>('GET', `/api/v1/deeds?${query}`);
}
