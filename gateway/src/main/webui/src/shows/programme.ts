import type { Show } from '../api/types';

/** The shows of a channel, sorted by what a visitor wants to know. */
export interface Programme {
  /** On air or in a short break. */
  now: Show | null;
  next: Show | null;
  upcoming: Show[];
  past: Show[];
  /** Called off before they began; nobody but the creator wants a list of them. */
  cancelled: Show[];
}

const FAR = Number.MAX_SAFE_INTEGER;
const start = (show: Show) => (show.scheduledAt ? Date.parse(show.scheduledAt) : FAR);
const over = (show: Show) => Date.parse(show.endedAt ?? show.startedAt ?? '') || 0;

/** Shows with a date come before those without one; the past has the newest first. */
export function programmeOf(shows: Show[]): Programme {
  const planned = shows.filter(({ status }) => status === 'scheduled').sort((a, b) => start(a) - start(b));
  const [next = null, ...upcoming] = planned.filter(toCome);
  return {
    now: shows.find(onAir) ?? null,
    next,
    upcoming,
    past: shows.filter(({ status }) => status === 'ended').sort((a, b) => over(b) - over(a)),
    cancelled: planned.filter(({ cancelledAt }) => cancelledAt),
  };
}

/** Planned and not called off. */
export function toCome({ status, cancelledAt }: Show): boolean {
  return status === 'scheduled' && !cancelledAt;
}

export function onAir({ status }: Show): boolean {
  return status === 'live' || status === 'interrupted';
}
