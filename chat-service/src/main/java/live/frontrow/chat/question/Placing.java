package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.database.Rows;

/** Puts questions where a moderator wants them, before all that have no place. */
@Singleton
class Placing {

    private static final String QUEUE = """
            select * from question where show = $1 and status = 'OPEN' order by place, rank desc, id""";

    private static final String PLACE = """
            update question set place = new.place, carried = coalesce(new.carried, false), version = $4, stated = $4
            from (select open.id, given.place, given.carried from question as open
                left join unnest(cast($1 as uuid[]), cast($2 as int[]), cast($3 as boolean[])) as given (id, place, carried)
                    using (id)
                where open.show = $5 and open.status = 'OPEN') as new
            where question.id = new.id
                and (question.place, question.carried) is distinct from (new.place, coalesce(new.carried, false))""";

    private static final String PIN = QuestionRows.change("pinned = coalesce($3, pinned)");
    private static final String FREE = QuestionRows.change("place = null, pinned = false, carried = false");

    private final Desk desk;
    private final QuestionRows rows;

    Placing(Desk desk, QuestionRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    Uni<QuestionView> place(Person caller, UUID show, UUID id, Places.Wish wish) {
        return desk.change(caller, show, id, (turn, question) -> {
            if (question.status() != QuestionStatus.OPEN) {
                throw Turn.closed(question);
            }
            return queue(turn, show)
                    .chain(queue -> write(turn, show, Places.with(queue, question, wish)))
                    .chain(() -> rows.change(turn, question, PIN, wish.pinned()));
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
                        : queue(turn, show)
                                .chain(queue -> write(turn, show, Places.without(queue, question)))
                                .chain(() -> rows.change(turn, question, FREE)));
    }

    private static Uni<List<Question>> queue(Turn turn, UUID show) {
        return turn.run(QUEUE, show).map(found -> Rows.all(found, Question::of));
    }

    private static Uni<Void> write(Turn turn, UUID show, Places places) {
        List<UUID> questions = places.questions();
        return turn.run(
                        PLACE,
                        questions.toArray(UUID[]::new),
                        IntStream.rangeClosed(1, questions.size()).boxed().toArray(Integer[]::new),
                        places.carried().toArray(Boolean[]::new),
                        turn.version(),
                        show)
                .replaceWithVoid();
    }
}
