import { asProblem } from '../../api/problem';
import { labelQuestion, mergeQuestion, rejectQuestion, type Turn, turnQuestion } from '../../api/questions';
import type { QuestionDesk } from '../../questions/desk/questionDesk';
import type { Question } from '../../questions/question';
import { explain } from '../../text/explain';
import { queue as words } from '../../text/queue';
import { type Deed as AnyDeed, perform } from '../deed';
import { freed, order, placed, putBack, queueOf } from './places';

export type Deed = AnyDeed<QuestionDesk>;

/** Does it and says so, with the way back; false when it was refused, which is told as well. */
export const act = (desk: QuestionDesk, deed: Deed, after?: () => void) => perform(desk, deed, why, after);

/** Of all that is sent only a neighbour can be wrong: it has left the queue. */
const why = (error: unknown) => (asProblem(error).id === 'invalid-input' ? words.otherwise : explain(error));

const turned = async (desk: QuestionDesk, { id }: Question, turn: Turn) =>
  desk.learn(await turnQuestion(desk.show, id, turn));

/** What was before them: others change with it, and the line that would tell may be away. */
async function andAll(desk: QuestionDesk, ...steps: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) {
    await step();
  }
  await desk.reload();
}

/** All that can be done to a question. */
export const deeds = {
  /** `before` is the one that is being answered now. */
  answer: (one: Question, before: Question | undefined): Deed => ({
    done: words.answering(one.text),
    run: (desk) => andAll(desk, () => turned(desk, one, 'answering')),
    back: (desk) =>
      andAll(
        desk,
        () => turned(desk, one, 'reopen'),
        async () => before && turned(desk, before, 'answering'),
      ),
  }),
  answered: (one: Question): Deed => ({
    done: words.answered(one.text),
    run: (desk) => turned(desk, one, 'answered'),
    back: (desk) => turned(desk, one, one.status === 'answering' ? 'answering' : 'reopen'),
  }),
  /** It is not answered after all. */
  putBack: (one: Question): Deed => ({
    done: words.reopened(one.text),
    run: (desk) => turned(desk, one, 'reopen'),
    back: (desk) => turned(desk, one, 'answering'),
  }),
  skip: (one: Question): Deed => ({
    done: words.skipped(one.text),
    run: (desk) => turned(desk, one, 'skip'),
    back: (desk) => turned(desk, one, one.status === 'answering' ? 'answering' : 'reopen'),
  }),
  reopen: (one: Question): Deed => ({
    done: words.reopened(one.text),
    run: (desk) => turned(desk, one, 'reopen'),
    back: (desk) =>
      one.status === 'rejected'
        ? deeds.reject(one, one.reason ?? '').run(desk)
        : turned(desk, one, one.status === 'answered' ? 'answered' : 'skip'),
  }),
  approve: (one: Question): Deed => ({
    done: words.approved(one.text),
    run: (desk) => turned(desk, one, 'approve'),
    back: (desk) => turned(desk, one, 'hold'),
  }),
  hold: (one: Question): Deed => ({
    done: words.held(one.text),
    run: (desk) => turned(desk, one, 'hold'),
    back: (desk) => turned(desk, one, 'approve'),
  }),
  reject: (one: Question, reason: string): Deed => ({
    done: words.rejected(one.text),
    run: async (desk) => desk.learn(await rejectQuestion(desk.show, one.id, reason)),
    // One call: a held one that was reopened first would be seen by everybody for a moment.
    back: (desk) => turned(desk, one, one.status === 'held' ? 'hold' : 'reopen'),
  }),
  merge: (one: Question, into: Question): Deed => ({
    done: words.merged(into.text),
    run: (desk) => andAll(desk, async () => desk.learn(await mergeQuestion(desk.show, one.id, into.id))),
    back: (desk) => andAll(desk, () => turned(desk, one, 'reopen')),
  }),
  label: (one: Question, label: string | null): Deed => ({
    done: label ? words.labelled(label) : words.unlabelled,
    run: async (desk) => desk.learn(await labelQuestion(desk.show, one.id, label)),
    back: async (desk) => desk.learn(await labelQuestion(desk.show, one.id, one.label)),
  }),
  /** On top and kept there, or back to where its rank puts it. `open` is the queue as it stands. */
  pin: (one: Question, open: readonly Question[]): Deed => {
    const first = open.find(({ id }) => id !== one.id);
    return replaced((one.pinned ? words.unpinned : words.pinned)(one.text), one, (desk) =>
      one.pinned ? freed(desk, one) : placed(desk, one, { ...(first && { before: first.id }), pinned: true }),
    );
  },
  /** To where another one of the queue stands, counted from 0. */
  move: (open: readonly Question[], from: number, to: number): Deed | null => {
    const one = open[from];
    if (!one || to === from || to < 0 || to >= open.length) {
      return null;
    }
    return replaced(words.moved(to + 1), one, (desk) => order(desk, open, from, to));
  },
};

/** Gives it another place; others keep theirs on the way back. */
function replaced(done: string, one: Question, place: (desk: QuestionDesk) => Promise<void>): Deed {
  let was: Question[] = [];
  return {
    done,
    run(desk) {
      was = queueOf(desk);
      return andAll(desk, () => place(desk));
    },
    back: (desk) => andAll(desk, () => putBack(desk, one, was)),
  };
}
