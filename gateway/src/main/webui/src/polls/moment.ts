import { type HiddenPoll, isPoll, type Poll } from './poll';

/** So long after its end, by the picture, a result is shown (ms). */
export const SHOWN_AFTER = 60_000;

/** `counting`: the host has ended it, and votes of those who see that later are still on their way. */
export type PollPhase = 'open' | 'counting' | 'result';

export interface ShownPoll {
  poll: Poll;
  phase: PollPhase;
}

/**
 * The poll that the picture of this time (epoch ms) is about, and how it stands there; null when it is about none. One that was closed
 * meanwhile has its result alone, wherever the picture is.
 */
export function pollAt(polls: Iterable<Poll | HiddenPoll>, at: number): ShownPoll | null {
  const asked = [...polls]
    .filter(isPoll)
    .filter(({ openFrom, closeFrom }) => openFrom && Date.parse(openFrom) <= at && !gone(closeFrom, at))
    .sort((one, other) => time(other.openFrom) - time(one.openFrom));
  const [poll] = asked;
  return poll ? { poll, phase: phaseAt(poll, at) } : null;
}

function phaseAt({ status, closeFrom }: Poll, at: number): PollPhase {
  if (status === 'closed') {
    return 'result';
  }
  return closeFrom && at >= time(closeFrom) ? 'counting' : 'open';
}

const time = (iso: string | null) => Date.parse(iso ?? '') || 0;

const gone = (closeFrom: string | null, at: number) =>
  closeFrom !== null && at >= time(closeFrom) + SHOWN_AFTER;
