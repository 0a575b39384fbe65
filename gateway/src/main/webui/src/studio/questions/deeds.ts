import {
  labelQuestion,
  mergeQuestion,
  placeQuestion,
  rejectQuestion,
  type Turn,
  turnQuestion,
  unplaceQuestion,
} from '../../api/questions';
import { toast } from '../../design/toasts';
import type { QuestionDesk } from '../../questions/desk/questionDesk';
import type { Question } from '../../questions/question';
import { common } from '../../text/common';
import { explain } from '../../text/explain';
import { queue as words } from '../../text/queue';

/** Something done to a question, and what takes it back. */
export interface Deed {
  done: string;
  run(desk: QuestionDesk): Promise<unknown>;
  back(desk: QuestionDesk): Promise<unknown>;
}

/** Does it and says so, with the way back; false when it was refused, which is told as well. */
export async function act(
  desk: QuestionDesk,
  { done, run, back }: Deed,
  after?: () => void,
): Promise<boolean> {
  try {
    await run(desk);
    after?.();
    const undo = async () => {
      try {
        await back(desk);
        after?.();
        toast(words.undone);
      } catch (error) {
        toast(explain(error));
      }
    };
    toast(done, { label: common.undo, run: () => void undo() });
    return true;
  } catch (error) {
    toast(explain(error));
    return false;
  }
}

const turned = async (desk: QuestionDesk, { id }: Question, turn: Turn) =>
  desk.learn(await turnQuestion(desk.show, id, turn));
const placed = async (desk: QuestionDesk, { id }: Question, before: string | null, pinned?: boolean) =>
  desk.learn(await placeQuestion(desk.show, id, before, pinned));

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
    back: async (desk) => {
      await turned(desk, one, 'reopen');
      if (one.status === 'held') {
        await turned(desk, one, 'hold');
      }
    },
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
    const pin: Deed = {
      done: words.pinned(one.text),
      run: (desk) => placed(desk, one, first?.id ?? null, true),
      back: async (desk) => desk.learn(await unplaceQuestion(desk.show, one.id)),
    };
    return one.pinned ? { done: words.unpinned(one.text), run: pin.back, back: pin.run } : pin;
  },
  /** To where another one of the queue stands, counted from 0. */
  move: (open: readonly Question[], from: number, to: number): Deed | null => {
    const one = open[from];
    if (!one || to === from || to < 0 || to >= open.length) {
      return null;
    }
    return {
      done: words.moved(to + 1),
      run: (desk) => order(desk, open, from, to),
      back: (desk) => order(desk, moved(open, from, to), to, from),
    };
  },
};

/** The list with one of its rows elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const left = list.filter((_, index) => index !== from);
  return [...left.slice(0, to), ...list.slice(from, from + 1), ...left.slice(to)];
}

/** A place is before another question; the last one has none behind it, so the one above is put before it. */
async function order(desk: QuestionDesk, list: readonly Question[], from: number, to: number): Promise<void> {
  const [one, next] = [list[from], moved(list, from, to)[to + 1]];
  if (!one) {
    return;
  }
  if (next) {
    await andAll(desk, () => placed(desk, one, next.id));
    return;
  }
  const last = list.at(-1) as Question;
  await andAll(
    desk,
    async () => from !== list.length - 2 && placed(desk, one, last.id),
    () => placed(desk, last, one.id),
  );
}
