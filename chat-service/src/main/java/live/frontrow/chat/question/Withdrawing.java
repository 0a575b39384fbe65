package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;

/** Takes a question of one's own back. */
@Singleton
class Withdrawing {

    private static final String WITHDRAW = QuestionRows.change("status = 'WITHDRAWN', place = null, pinned = false");

    private final QuestionPace pace;
    private final QuestionReading reading;
    private final Turns turns;
    private final QuestionRows rows;

    Withdrawing(QuestionPace pace, QuestionReading reading, Turns turns, QuestionRows rows) {
        this.pace = pace;
        this.reading = reading;
        this.turns = turns;
        this.rows = rows;
    }

    /** Not one that others were merged into: it is theirs as well. */
    Uni<Void> withdraw(Person caller, UUID show, UUID id) {
        pace.words(caller);
        return reading.admit(caller, show)
                .chain(person -> turns.take(List.of(show), turn -> turn.question(show, id)
                        .invoke(question -> Editing.own(person, question))
                        .chain(question -> withdraw(turn, question))))
                .replaceWithVoid();
    }

    private Uni<Question> withdraw(Turn turn, Question question) {
        if (!question.status().waiting() || question.status() == QuestionStatus.ANSWERING) {
            throw Turn.closed(question);
        }
        return rows.alone(turn, question).chain(() -> rows.change(turn, question, WITHDRAW));
    }
}
