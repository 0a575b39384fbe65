package live.frontrow.chat.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;

/**
 * Places in a queue from now on, in their order. Whatever is seen above one that was put somewhere has a place as well, so that it stays
 * above: it is carried, for as long as there is one below it.
 *
 * @param questions in their order, the first has place 1
 * @param carried of each, whether it is carried
 */
record Places(List<UUID> questions, List<Boolean> carried) {

    /**
     * Where a moderator wants a question.
     *
     * @param before which one, or null
     * @param after which one, or null; where both are null, behind all that have a place
     * @param pinned whether it is pinned there, or null: as before
     * @param carried whether it was carried there before, which a moderator takes back to
     */
    record Wish(UUID before, UUID after, Boolean pinned, boolean carried) {

        Wish {
            if (before != null && after != null) {
                throw ProblemException.invalid("after", "must be missing where before is not");
            }
        }
    }

    /** With this one where it is wanted; {@code queue} is what is open, in its order. */
    static Places with(List<Question> queue, Question moved, Wish wish) {
        List<Question> all = new ArrayList<>(others(queue, moved));
        int placed = (int) all.stream().filter(each -> each.place() != null).count();
        int at = at(all, wish, placed);
        all.add(at, moved);
        return kept(
                all.subList(0, Math.max(placed, at) + 1).stream()
                        .map(Question::id)
                        .toList(),
                all.stream()
                        .map(each ->
                                each.id().equals(moved.id()) ? wish.carried() : each.place() == null || each.carried())
                        .toList());
    }

    /** Without this one. */
    static Places without(List<Question> queue, Question freed) {
        List<Question> left = others(queue, freed).stream()
                .filter(each -> each.place() != null)
                .toList();
        return kept(
                left.stream().map(Question::id).toList(),
                left.stream().map(Question::carried).toList());
    }

    private static List<Question> others(List<Question> queue, Question one) {
        return queue.stream().filter(each -> !each.id().equals(one.id())).toList();
    }

    private static int at(List<Question> others, Wish wish, int placed) {
        if (wish.before() == null && wish.after() == null) {
            return placed;
        }
        UUID named = Objects.requireNonNullElse(wish.before(), wish.after());
        int at = others.stream().map(Question::id).toList().indexOf(named);
        if (at < 0) {
            throw ProblemException.invalid(wish.before() == null ? "after" : "before", "is not in the queue");
        }
        return wish.before() == null ? at + 1 : at;
    }

    /** Nobody is carried below whom nobody was put. */
    private static Places kept(List<UUID> questions, List<Boolean> carried) {
        int most = carried.subList(0, questions.size()).lastIndexOf(false) + 1;
        return new Places(List.copyOf(questions.subList(0, most)), List.copyOf(carried.subList(0, most)));
    }
}
