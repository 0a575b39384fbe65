import { type Place, placeQuestion, unplaceQuestion } from '../../api/questions';
import type { QuestionDesk } from '../../questions/desk/questionDesk';
import { inOrder, isSeen, type Question } from '../../questions/question';

export const placed = async (desk: QuestionDesk, { id }: Question, place: Place) =>
  desk.learn(await placeQuestion(desk.show, id, place));

/** Back to where its rank puts it. */
export const freed = async (desk: QuestionDesk, { id }: Question) =>
  desk.learn(await unplaceQuestion(desk.show, id));

/** The open questions in their order. */
export const queueOf = (desk: QuestionDesk): Question[] =>
  inOrder([...desk.now().questions.values()].filter(isSeen).filter(({ status }) => status === 'open'));

/** The list with one of its rows elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const left = list.filter((_, index) => index !== from);
  return [...left.slice(0, to), ...list.slice(from, from + 1), ...left.slice(to)];
}

/** To another place of the list. */
export async function order(
  desk: QuestionDesk,
  list: readonly Question[],
  from: number,
  to: number,
): Promise<void> {
  const [one, next, last] = [list[from], moved(list, from, to)[to + 1], list.at(-1)];
  if (one && last) {
    await placed(desk, one, next ? { before: next.id } : { after: last.id });
  }
}

/** To where it stood in the queue of then: where its rank puts it, or below the one above it that is still there. */
export async function putBack(desk: QuestionDesk, one: Question, was: readonly Question[]): Promise<void> {
  if (one.place === null) {
    await freed(desk, one);
    return;
  }
  const others = queueOf(desk).filter(({ id }) => id !== one.id);
  const above = was
    .slice(
      0,
      was.findIndex(({ id }) => id === one.id),
    )
    .findLast(({ id }) => others.some((other) => other.id === id));
  const [first] = others;
  const there = above ? { after: above.id } : first ? { before: first.id } : {};
  await placed(desk, one, { ...there, pinned: one.pinned, carried: one.carried });
}
