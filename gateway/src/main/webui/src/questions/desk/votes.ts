import type { Vote } from '../../api/questions';
import { type Hidden, type Question, takesVotes } from '../question';
import type { DeskState } from './deskState';

/** Whether this person's vote counts for it, or will in a moment. */
export const hasVoted = ({ wishes, voted }: DeskState, id: string): boolean =>
  wishes.get(id)?.wanted ?? voted.has(id);

/** Votes as they are to be shown: one's own is among them as soon as it is given. */
export function votesOf({ wishes, cast }: DeskState, { id, version, votes }: Question): number {
  const own = cast.get(id);
  return wishes.get(id)?.votes ?? (own && own.version > version ? own.votes : votes);
}

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

/** The service has counted it. The question itself stays as it is: whatever else has changed with it comes by the line. */
export function counted(state: DeskState, id: string, vote: Vote): DeskState {
  const voted = new Set(state.voted);
  if (vote.voted) {
    voted.add(id);
  } else {
    voted.delete(id);
  }
  return {
    ...state,
    voted,
    cast: new Map(state.cast).set(id, vote),
    wishes: without(state.wishes, id),
  };
}

/** The vote was not taken: what was shown is taken back, and why is told, unless there is nothing to vote for any more. */
export const uncounted = (state: DeskState, id: string, why: string): DeskState => ({
  ...state,
  wishes: without(state.wishes, id),
  refused: stillRefused(new Map(state.refused).set(id, why), state.questions),
});

/** Votes were refused for these; what takes none any more needs none. */
export function stillRefused(
  refused: DeskState['refused'],
  questions: DeskState['questions'],
): DeskState['refused'] {
  return new Map([...refused].filter(([id]) => takesVotes(questions.get(id))));
}

/** Whoever voted for a question has voted for the one that has its votes now. */
export function joined(
  voted: ReadonlySet<string>,
  changes: readonly (Question | Hidden)[],
): ReadonlySet<string> {
  const into = changes.flatMap(({ id, mergedInto }) => (mergedInto && voted.has(id) ? [mergedInto] : []));
  return new Set([...voted, ...into]);
}

/** Whether questions part again of which one has this person's vote: whether it had it before, only the service knows. */
export function parted({ questions, voted }: DeskState, changes: readonly (Question | Hidden)[]): boolean {
  return changes.some(({ id, status }) => {
    const into = questions.get(id)?.mergedInto;
    return status !== 'merged' && typeof into === 'string' && voted.has(into);
  });
}

function without<T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  const left = new Map(map);
  left.delete(id);
  return left;
}
