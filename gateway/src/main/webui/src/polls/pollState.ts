import type { PollVote } from '../api/polls';
import type { Known } from '../desk/desk';
import { type HiddenPoll, isPoll, type Poll, type PollList, type PollTally } from './poll';

/** All that a page knows of a show's polls. */
export interface PollState extends Known {
  polls: ReadonlyMap<string, Poll | HiddenPoll>;
  /** For what this person has voted, by poll. */
  voted: ReadonlyMap<string, number>;
}

export const NO_POLLS: PollState = { known: false, trouble: '', polls: new Map(), voted: new Map() };

/** After these changes; what is known in a higher version stays. A draft has no votes, whatever it was before. */
export function changed(state: PollState, changes: readonly (Poll | HiddenPoll)[]): PollState {
  const news = changes.filter(({ id, version }) => version >= (state.polls.get(id)?.version ?? -1));
  if (news.length === 0) {
    return state;
  }
  const drafts = news.filter(({ status }) => status === 'draft').map(({ id }) => id);
  return {
    ...state,
    polls: new Map([...state.polls, ...news.map((one) => [one.id, one] as const)]),
    voted: new Map([...state.voted].filter(([id]) => !drafts.includes(id))),
  };
}

/** After these numbers; those of polls that are not known say nothing. */
export function tallied(state: PollState, tallies: readonly PollTally[]): PollState {
  const news = tallies.flatMap(({ id, version, counts }) => {
    const before = state.polls.get(id);
    return isPoll(before) && version > before.version ? [{ ...before, version, counts }] : [];
  });
  return changed(state, news);
}

/** After the service has counted this person's vote. */
export const counted = (state: PollState, id: string, { option, counts, version }: PollVote): PollState =>
  tallied({ ...state, voted: new Map(state.voted).set(id, option) }, [{ id, version, counts }]);

/** After all of them were read; what was told, and voted, since they were asked for stays. */
export function read(state: PollState, { items, voted }: PollList, since: ReadonlySet<string>): PollState {
  const kept = [...state.polls].filter(([id]) => since.has(id));
  const own = [...state.voted].filter(([id]) => since.has(id));
  const listed: PollState = {
    known: true,
    trouble: '',
    polls: new Map(items.map((one) => [one.id, one])),
    voted: new Map([...voted.map(({ poll, option }) => [poll, option] as const), ...own]),
  };
  return changed(
    listed,
    kept.map(([, poll]) => poll),
  );
}
