import { turnQuestion } from '../../api/questions';
import type { QuestionDesk } from '../../questions/desk/questionDesk';
import type { Question } from '../../questions/question';
import { host as words } from '../../text/host';
import { type Deed, deeds } from '../questions/deeds';

/** Why a step failed half way, and could not be undone either: there is something to take back. */
export class HalfDone extends Error {
  constructor(cause: unknown) {
    super('half done', { cause });
  }
}

/** The question in large, and those that come after it. */
export interface HostQueue {
  current: Question | undefined;
  next: Question | undefined;
}

/** It is answered, and the next one is on; with nothing on, the first one is. Null: there is nothing to do. */
export function answeredStep({ current, next }: HostQueue): Deed | null {
  if (next) {
    const deed = deeds.answer(next, current);
    return current ? { ...deed, done: words.answered(current.text) } : deed;
  }
  return current ? deeds.answered(current) : null;
}

/** Not this one today; the next one is on, if one was. */
export function nextStep({ current, next }: HostQueue): Deed | null {
  if (!current) {
    return next ? deeds.skip(next) : null;
  }
  const turn = async (desk: QuestionDesk, { id }: Question, to: 'skip' | 'answering' | 'reopen') =>
    desk.learn(await turnQuestion(desk.show, id, to));
  return {
    done: words.skipped(current.text),
    async run(desk) {
      await turn(desk, current, 'skip');
      if (!next) {
        return;
      }
      try {
        await turn(desk, next, 'answering');
      } catch (error) {
        await desk.reload();
        if (desk.now().questions.get(next.id)?.status === 'answering') {
          // It came through; only its answer did not.
          return;
        }
        await turn(desk, current, 'answering').catch(() => {
          throw new HalfDone(error);
        });
        throw error;
      }
    },
    async back(desk) {
      if (next) {
        await turn(desk, next, 'reopen');
      }
      await turn(desk, current, 'answering');
    },
  };
}
