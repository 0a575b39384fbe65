import type { RoomState } from './roomState';

/** Whether this person may write now; `until` is server time, epoch ms. */
export type Writing =
  | { may: true }
  | { may: false; why: 'connecting' | 'shut' | 'sign-in' | 'members-only' | 'blocked' | 'refused' }
  | { may: false; why: 'muted'; until: number | null }
  | { may: false; why: 'slow' | 'fast'; until: number };

/** A line that was lost keeps nobody from writing: what is written goes out with the next one. */
export function writing({ line, me, settings, wroteAt, waitUntil }: RoomState, now: number): Writing {
  if (line === 'shut') {
    return { may: false, why: 'shut' };
  }
  if (!me) {
    return { may: false, why: 'connecting' };
  }
  const muteEnds = me.why === 'muted' && me.mutedUntil ? Date.parse(me.mutedUntil) : null;
  if (!me.mayWrite && (muteEnds === null || muteEnds > now)) {
    return silence(me.why, muteEnds);
  }
  const privileged = me.role === 'moderator' || me.role === 'creator';
  if (settings.membersOnly && me.role === 'viewer') {
    return { may: false, why: 'members-only' };
  }
  if (waitUntil > now) {
    return { may: false, why: 'fast', until: waitUntil };
  }
  const next = wroteAt + settings.slowSeconds * 1000;
  if (settings.slowSeconds > 0 && !privileged && next > now) {
    return { may: false, why: 'slow', until: next };
  }
  return { may: true };
}

function silence(why: string | null | undefined, until: number | null): Writing {
  switch (why) {
    case 'unauthenticated':
      return { may: false, why: 'sign-in' };
    case 'membership-required':
      return { may: false, why: 'members-only' };
    case 'muted':
      return { may: false, why: 'muted', until };
    case 'blocked':
      return { may: false, why: 'blocked' };
    default:
      return { may: false, why: 'refused' };
  }
}
