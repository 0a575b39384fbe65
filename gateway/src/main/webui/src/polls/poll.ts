/** A poll of a show, the same for everybody; times RFC 3339. */
export interface Poll {
  id: string;
  /** Grows with each change: whoever has a higher one keeps that. */
  version: number;
  show: string;
  status: 'draft' | 'open' | 'closed';
  text: string;
  options: string[];
  /** Votes of each option. */
  counts: number[];
  openedAt: string | null;
  /** The time that the picture of its question carries; null while it is a draft. */
  openFrom: string | null;
  /** The same of its end, once that is known. */
  closeFrom: string | null;
  /** Until when votes count. */
  closesAt: string | null;
  closedAt: string | null;
}

/** A poll that this person may not see, or not any more. */
export type HiddenPoll = Pick<Poll, 'id' | 'version' | 'show'> & { status: 'draft' | 'deleted' };

/** Of a poll only the votes have changed. */
export type PollTally = Pick<Poll, 'id' | 'version' | 'counts'>;

/** What the room's line tells of polls. */
export interface PollsFrame {
  type: 'polls';
  changed: (Poll | HiddenPoll)[];
  voted?: PollTally[];
  /** Something may not have come: only reading all of it tells. */
  missed?: boolean;
}

/** The polls of a show, as they were asked, and what of them concerns whoever reads it. */
export interface PollList {
  items: Poll[];
  voted: { poll: string; option: number }[];
  moderates: boolean;
}

export const isPoll = (poll: Poll | HiddenPoll | undefined): poll is Poll =>
  poll !== undefined && 'text' in poll && (poll as { status: string }).status !== 'deleted';

export const votesIn = ({ counts }: Poll): number => counts.reduce((sum, count) => sum + count, 0);

/** The share of each option (whole per cent); of no votes each has none. */
export function shares(poll: Poll): number[] {
  const all = votesIn(poll);
  return poll.counts.map((count) => (all === 0 ? 0 : Math.round((100 * count) / all)));
}
