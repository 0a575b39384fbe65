import type { Vote } from '../../api/questions';
import type { Known } from '../../desk/desk';
import {
  type Hidden,
  isSeen,
  type Question,
  type QuestionList,
  type QuestionSettings,
  type Tally,
} from '../question';
import { joined, stillRefused } from './votes';

/** All that a page knows of what a show was asked. */
export interface DeskState extends Known {
  questions: ReadonlyMap<string, Question | Hidden>;
  mine: ReadonlySet<string>;
  voted: ReadonlySet<string>;
  /** What the service last said of each vote of theirs; ahead of a question with a lower version. */
  cast: ReadonlyMap<string, Vote>;
  /** Votes that are on their way. */
  wishes: ReadonlyMap<string, Wish>;
  /** Votes that were not taken, and why. */
  refused: ReadonlyMap<string, string>;
  settings: QuestionSettings;
  /** Server time (epoch ms) before which this person cannot ask another one. */
  nextAllowedAt: number;
  moderates: boolean;
}

export interface Wish {
  wanted: boolean;
  /** What is shown until it is known. */
  votes: number;
}

export const UNREAD: DeskState = {
  known: false,
  trouble: '',
  questions: new Map(),
  mine: new Set(),
  voted: new Set(),
  cast: new Map(),
  wishes: new Map(),
  refused: new Map(),
  settings: { open: true, holdFirst: false, membersOnly: false },
  nextAllowedAt: 0,
  moderates: false,
};

/** After these changes; what is known in a higher version stays. */
export function changed(state: DeskState, changes: readonly (Question | Hidden)[]): DeskState {
  const news = changes.filter(({ id, version }) => version > (state.questions.get(id)?.version ?? -1));
  if (news.length === 0) {
    return state;
  }
  const questions = new Map([...state.questions, ...news.map((one) => [one.id, one] as const)]);
  return {
    ...state,
    questions,
    voted: joined(state.voted, news),
    refused: stillRefused(state.refused, questions),
  };
}

/** After these votes; those of questions that are not known say nothing. */
export function tallied(state: DeskState, tallies: readonly Tally[]): DeskState {
  const news = tallies.flatMap(({ id, version, votes, rank, recent }) => {
    const before = state.questions.get(id);
    return isSeen(before) && version > before.version
      ? [{ ...before, version, votes, rank, why: { ...before.why, votes, recent } }]
      : [];
  });
  return changed(state, news);
}

/**
 * After the whole list was read; of what it leaves out only that stays which was told of since it was asked for, and votes that
 * were counted since.
 */
export function read(state: DeskState, list: QuestionList, since: ReadonlySet<string>): DeskState {
  const listed = new Map<string, Question | Hidden>(list.items.map((one) => [one.id, one]));
  const told = [...state.questions.values()].filter(
    ({ id, version }) => since.has(id) && version > (listed.get(id)?.version ?? -1),
  );
  const cast = [...state.cast].filter(([id, { version }]) => version > (listed.get(id)?.version ?? -1));
  const given = cast.filter(([, { voted }]) => voted).map(([id]) => id);
  const voted = [...list.voted.filter((id) => cast.every(([other]) => other !== id)), ...given];
  const questions = new Map([...listed, ...told.map((one) => [one.id, one] as const)]);
  return {
    ...state,
    known: true,
    trouble: '',
    questions,
    mine: new Set(list.mine),
    voted: joined(new Set(voted), told),
    cast: new Map(cast),
    refused: stillRefused(state.refused, questions),
    settings: { ...state.settings, ...list.settings },
    nextAllowedAt: list.nextAllowedAt ? Date.parse(list.nextAllowedAt) : 0,
    moderates: list.moderates ?? state.moderates,
  };
}
