import type { DeskState } from '../desk/deskState';
import { inOrder, isSeen, type Question, type QuestionStatus } from '../question';

/** One's own in these states stand on top, whatever became of them. */
const MINE: QuestionStatus[] = ['held', 'open', 'skipped', 'rejected', 'merged', 'answered'];

/** The panel's sections, in the order in which they stand; ids of questions. */
export interface PanelSections extends Record<string, readonly string[]> {
  now: string[];
  mine: string[];
  open: string[];
  skipped: string[];
  answered: string[];
}

const ids = (all: readonly Question[]) => all.map(({ id }) => id);

/** What a viewer sees, sorted: what is answered now, one's own, then all others by rank; what was answered last comes first. */
export function sectionsOf({ questions, mine }: DeskState): PanelSections {
  const seen = inOrder([...questions.values()].filter(isSeen));
  const own = seen.filter(({ id, status }) => mine.has(id) && MINE.includes(status));
  const others = (status: QuestionStatus) =>
    seen.filter((one) => one.status === status && !own.includes(one));
  const answeredAt = ({ answeredAt }: Question) => Date.parse(answeredAt ?? '') || 0;
  return {
    now: ids(seen.filter(({ status }) => status === 'answering')),
    mine: ids(own.sort((one, other) => Date.parse(other.askedAt) - Date.parse(one.askedAt))),
    open: ids(others('open')),
    skipped: ids(others('skipped')),
    answered: ids(others('answered').sort((one, other) => answeredAt(other) - answeredAt(one))),
  };
}
