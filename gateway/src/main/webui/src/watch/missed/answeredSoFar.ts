import { type Hidden, isSeen, type Question } from '../../questions/question';
import type { Pass } from '../pass';
import { lockedAt } from '../replay/useLocked';

/** A question that was answered, and whether its answer can be played: `unmarked`: nobody knows where it began. */
export interface Answered {
  question: Question;
  /** RFC 3339. */
  at: string;
  access: 'open' | 'locked' | 'unmarked';
}

/** What a show has answered so far, the first one first; of whoever has this pass. */
export function answeredSoFar(questions: Iterable<Question | Hidden>, pass: Pass): Answered[] {
  return [...questions]
    .filter(isSeen)
    .filter(({ status }) => status === 'answered')
    .map((question) => ({
      question,
      at: question.answerFrom ?? question.answeredAt ?? question.askedAt,
      access: accessOf(question, pass),
    }))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function accessOf({ answerFrom }: Question, pass: Pass): Answered['access'] {
  if (!answerFrom) {
    return 'unmarked';
  }
  return lockedAt(pass, Date.parse(answerFrom)) ? 'locked' : 'open';
}

/** A browser may stand this little (ms) before the place where it was sent. */
const NEAR = 100;

/** The answer that the picture of that time (epoch ms) shows: the last one that has begun. */
export const answerAt = (all: readonly Answered[], date: number): Answered | undefined =>
  all.findLast(({ at, access }) => access === 'open' && Date.parse(at) <= date + NEAR);
