package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.ProblemException;

/** Puts questions where a moderator wants them, before all that have no place. */
@Singleton
class Placing {

    private static final String QUEUE = """
            select * from question where show = $1 and status = 'OPEN' order by place, rank desc, id""";

    private static final String PLACE = """
            update question set place = new.place, version = $3, stated = $3
            from unnest(cast($1 as uuid[]), cast($2 as int[])) as new (id, place)
            where question.id = new.id and question.place is distinct from new.place""";

    private static final String PIN = QuestionRows.change("pinned = coalesce($3, pinned)");
    private static final String FREE = QuestionRows.change("place = null, pinned = false");

    private final Desk desk;
    private final QuestionRows rows;

    Placing(Desk desk, QuestionRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /** Before that one, or, if it is null, behind all that have a place. */
    Uni<QuestionView> place(Person caller, UUID show, UUID id, UUID before, Boolean pinned) {
        return desk.change(caller, show, id, (turn, question) -> {
            if (question.status() != QuestionStatus.OPEN) {
                throw Turn.closed(question);
            }
            return turn.run(QUEUE, show)
                    .map(found -> Rows.all(found, Question::of))
                    .chain(queue -> place(turn, placed(queue, question, before)))
                    .chain(() -> rows.change(turn, question, PIN, pinned));
        });
    }

    /** Its rank decides again. */
    Uni<QuestionView> free(Person caller, UUID show, UUID id) {
        return desk.change(
                caller,
                show,
                id,
                (turn, question) -> question.place() == null && !question.pinned()
                        ? Uni.createFrom().item(question)
                        : rows.change(turn, question, FREE));
    }

    /** Those with a place from now on, in their order: whatever is seen above the one that is moved stays above it. */
    static List<UUID> placed(List<Question> queue, Question moved, UUID before) {
        List<Question> others =
                queue.stream().filter(each -> !each.id().equals(moved.id())).toList();
        List<UUID> order = new ArrayList<>(others.stream().map(Question::id).toList());
        int placed = (int) others.stream().filter(each -> each.place() != null).count();
        int at = before == null ? placed : order.indexOf(before);
        if (at < 0) {
            throw ProblemException.invalid("before", "is not in the queue");
        }
        order.add(at, moved.id());
        return List.copyOf(order.subList(0, Math.max(placed, at) + 1));
    }

    private static Uni<Void> place(Turn turn, List<UUID> placed) {
        Integer[] places = new Integer[placed.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i + 1;
        }
        return turn.run(PLACE, placed.toArray(UUID[]::new), places, turn.version())
                .replaceWithVoid();
    }
}
