import type { Vote } from '../../api/questions';
import {
  type Hidden,
  isSeen,
  type Question,
  type QuestionList,
  type QuestionSettings,
  type Tally,
} from '../question';

/** All that a page knows of what a show was asked. */
export interface DeskState {
  /** Whether it was ever read. */
  known: boolean;
  /** Why it cannot be read now, in words; empty when it can. */
  trouble: string;
  questions: ReadonlyMap<string, Question | Hidden>;
  mine: ReadonlySet<string>;
  voted: ReadonlySet<string>;
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
  return { ...state, questions: new Map([...state.questions, ...news.map((one) => [one.id, one] as const)]) };
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

/** After the whole list was read; of what it leaves out only that stays which was told of since it was asked for. */
export function read(state: DeskState, list: QuestionList, since: ReadonlySet<string>): DeskState {
  const listed = new Map<string, Question | Hidden>(list.items.map((one) => [one.id, one]));
  const told = [...state.questions.values()].filter(
    ({ id, version }) => since.has(id) && version > (listed.get(id)?.version ?? -1),
  );
  return {
    ...state,
    known: true,
    trouble: '',
    questions: new Map([...listed, ...told.map((one) => [one.id, one] as const)]),
    mine: new Set(list.mine),
    voted: new Set(list.voted),
    settings: { ...state.settings, ...list.settings },
    nextAllowedAt: list.nextAllowedAt ? Date.parse(list.nextAllowedAt) : 0,
    moderates: list.moderates ?? state.moderates,
  };
}

/** Whether this person's vote counts for it, or will in a moment. */
export const hasVoted = ({ wishes, voted }: DeskState, id: string): boolean =>
  wishes.get(id)?.wanted ?? voted.has(id);

/** Votes as they are to be shown: one's own is among them as soon as it is given. */
export const votesOf = ({ wishes }: DeskState, { id, votes }: Question): number =>
  wishes.get(id)?.votes ?? votes;

/** Somebody gives their vote, or takes it back; it is shown before it is known. */
export function wished(state: DeskState, question: Question): DeskState {
  const wanted = !hasVoted(state, question.id);
  const votes = Math.max(0, votesOf(state, question) + (wanted ? 1 : -1));
  return {
    ...state,
    wishes: new Map(state.wishes).set(question.id, { wanted, votes }),
    refused: without(state.refused, question.id),
  };
}

/** The service has counted it. */
export function counted(state: DeskState, id: string, { votes, voted, version }: Vote): DeskState {
  const before = state.questions.get(id);
  const questions =
    before && version > before.version
      ? new Map(state.questions).set(id, { ...before, votes, version } as Question)
      : state.questions;
  const now = new Set(state.voted);
  if (voted) {
    now.add(id);
  } else {
    now.delete(id);
  }
  return { ...state, questions, voted: now, wishes: without(state.wishes, id) };
}

/** The vote was not taken: what was shown is taken back, and why is told. */
export const uncounted = (state: DeskState, id: string, why: string): DeskState => ({
  ...state,
  wishes: without(state.wishes, id),
  refused: new Map(state.refused).set(id, why),
});

function without<T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  const left = new Map(map);
  left.delete(id);
  return left;
}
