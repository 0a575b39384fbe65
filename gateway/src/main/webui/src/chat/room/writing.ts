import { moderates } from './protocol';
import type { RoomState } from './roomState';

/** Whether this person may write now; `until` is server time, epoch ms. */
export type Writing =
  | { may: true }
  | { may: false; why: 'connecting' | 'shut' | 'sign-in' | 'members-only' | 'blocked' | 'refused' }
  | { may: false; why: 'muted' | 'too-new'; until: number | null }
  | { may: false; why: 'slow' | 'fast'; until: number };

/** A line that was lost keeps nobody from writing: what is written goes out with the next one. */
export function writing({ line, me, settings, wroteAt, waitUntil }: RoomState, now: number): Writing {
  if (line === 'shut') {
    return { may: false, why: 'shut' };
  }
  if (!me) {
    return { may: false, why: 'connecting' };
  }
  const end = me.whyUntil ?? (me.why === 'muted' ? me.mutedUntil : null);
  const until = end ? Date.parse(end) : null;
  if (!me.mayWrite && (until === null || until > now)) {
    return silence(me.why, until);
  }
  if (settings.membersOnly && me.role === 'viewer') {
    return { may: false, why: 'members-only' };
  }
  const slow = settings.slowSeconds > 0 && !moderates(me);
  const next = slow ? Math.max(waitUntil, wroteAt + settings.slowSeconds * 1000) : waitUntil;
  return next > now ? { may: false, why: slow ? 'slow' : 'fast', until: next } : { may: true };
}

function silence(why: string | null | undefined, until: number | null): Writing {
  switch (why) {
    case 'unauthenticated':
      return { may: false, why: 'sign-in' };
    case 'membership-required':
    case 'tier-required':
    case 'members-only-chat':
      return { may: false, why: 'members-only' };
    case 'muted':
      return { may: false, why: 'muted', until };
    case 'account-too-new':
      return { may: false, why: 'too-new', until };
    case 'blocked':
      return { may: false, why: 'blocked' };
    default:
      return { may: false, why: 'refused' };
  }
}
