package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.database.Rows;

/** Where moderators work with questions: lets them through, keeps them back, and says which one is answered. */
@Singleton
class Desk {

    /** So long after it was left an answer goes on where it began. */
    private static final Duration CORRECTED = Duration.ofMinutes(1);

    private static final String CURRENT =
            "select * from question where show = $1 and status = 'ANSWERING' and id <> $2";
    private static final String DELAY = "select encoder_delay_millis from question_show where show = $1";

    private final QuestionReading reading;
    private final Turns turns;
    private final QuestionRows rows;
    private final Answers answers;

    Desk(QuestionReading reading, Turns turns, QuestionRows rows, Answers answers) {
        this.reading = reading;
        this.turns = turns;
        this.rows = rows;
        this.answers = answers;
    }

    /** Does something with a question in a turn, as a moderator: gives it as moderators see it. */
    Uni<QuestionView> change(Person caller, UUID show, UUID id, BiFunction<Turn, Question, Uni<Question>> change) {
        return reading.admit(caller, show)
                .invoke(Moderators::requireRole)
                .chain(() -> turns.take(
                        List.of(show), turn -> turn.question(show, id).chain(question -> change.apply(turn, question))))
                .map(question -> Eyes.MODERATOR.view(question, Instant.now()));
    }

    /** Approves, holds, skips or reopens. */
    Uni<QuestionView> order(Person caller, UUID show, UUID id, Order order) {
        return change(caller, show, id, (turn, question) -> order(turn, question, order));
    }

    Uni<QuestionView> reject(Person caller, UUID show, UUID id, String reason) {
        return change(caller, show, id, (turn, question) -> order(turn, question, Order.REJECT, reason));
    }

    /** This one is answered from now on, and the one before was. */
    Uni<QuestionView> answering(Person caller, UUID show, UUID id) {
        Instant pressed = Instant.now();
        return change(caller, show, id, (turn, question) -> turn.run(CURRENT, show, id)
                .map(found -> Rows.first(found, Question::of))
                .chain(before -> before == null || !Order.ANSWERING_NOW.possible(question.status())
                        ? Uni.createFrom().voidItem()
                        : answered(turn, before).replaceWithVoid())
                .chain(() -> turn.run(DELAY, show))
                .map(found -> Rows.first(found, row -> row.getInteger("encoder_delay_millis")))
                .chain(delay -> order(
                        turn,
                        question,
                        Order.ANSWERING_NOW,
                        Rows.parameter(turn.now().minus(CORRECTED)),
                        Rows.parameter(pressed),
                        Rows.parameter(pressed.plusMillis(delay)))));
    }

    Uni<QuestionView> answered(Person caller, UUID show, UUID id) {
        return change(caller, show, id, this::answered);
    }

    private Uni<Question> answered(Turn turn, Question question) {
        return order(
                turn,
                question,
                Order.ANSWERED_NOW,
                Rows.parameter(turn.now()),
                Rows.parameter(turn.now().minus(CORRECTED)));
    }

    /** In a turn; fails with {@code question-closed}. */
    Uni<Question> order(Turn turn, Question question, Order order, Object... parameters) {
        if (order.done(question.status())) {
            return Uni.createFrom().item(question);
        }
        if (!order.possible(question.status())) {
            return Uni.createFrom().failure(Turn.closed(question));
        }
        Object[] all = new Object[parameters.length + 1];
        all[0] = order.to().name();
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return rows.change(turn, question, order.statement(), all)
                .chain(changed -> answers.follow(turn, question, changed));
    }
}
