import { placeQuestion, unplaceQuestion } from '../../api/questions';
import type { QuestionDesk } from '../../questions/desk/questionDesk';
import { inOrder, isSeen, type Question } from '../../questions/question';

/** Puts it before another one, or, before none, last of those that have a place. */
export const placed = async (desk: QuestionDesk, { id }: Question, before: string | null, pinned?: boolean) =>
  desk.learn(await placeQuestion(desk.show, id, before, pinned));

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

/** A place is before another question; the last one has none behind it, so the one above is put before it. */
export async function order(
  desk: QuestionDesk,
  list: readonly Question[],
  from: number,
  to: number,
): Promise<void> {
  const [one, next, last] = [list[from], moved(list, from, to)[to + 1], list.at(-1)];
  if (!one || !last) {
    return;
  }
  if (next) {
    await placed(desk, one, next.id);
    return;
  }
  if (from !== list.length - 2) {
    await placed(desk, one, last.id);
  }
  await placed(desk, last, one.id);
}

/**
 * To where it stood in the queue of then: where its rank puts it, or before the next one that still has a place. Whatever stood
 * above where it was put has got a place with it, and is freed as well.
 */
export async function putBack(desk: QuestionDesk, one: Question, was: readonly Question[]): Promise<void> {
  const placedNow = new Set(
    queueOf(desk)
      .filter(({ place }) => place !== null)
      .map(({ id }) => id),
  );
  for (const other of was.filter(({ id, place }) => place === null && placedNow.has(id) && id !== one.id)) {
    await freed(desk, other);
  }
  if (one.place === null) {
    await freed(desk, one);
    return;
  }
  const below = was.slice(was.findIndex(({ id }) => id === one.id) + 1);
  const next = below.find(({ id, place }) => place !== null && placedNow.has(id));
  await placed(desk, one, next?.id ?? null, one.pinned);
}
