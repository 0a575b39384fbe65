package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.ProblemException;

/** Makes one of two questions: whoever voted for either has voted for the one that stays. Can be taken back. */
@Singleton
class Merging {

    private static final String JOIN = """
            insert into question_vote (question, person, cast_at, via)
            select $1, person, cast_at, $2 from question_vote where question = $2 on conflict do nothing""";

    private static final String PART = "delete from question_vote where question = $1 and via = $2";

    private static final String TIMES = "select cast_at from question_vote where question = $1";

    private static final String COUNT = QuestionRows.change("votes = $3, weight = $4, rank = $5");
    private static final String MERGED =
            QuestionRows.change("status = 'MERGED', merged_into = $3, place = null, pinned = false");
    private static final String REOPENED = QuestionRows.change("status = 'OPEN', merged_into = null");

    private final Desk desk;
    private final QuestionRows rows;

    Merging(Desk desk, QuestionRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /** Gives the one that stays. */
    Uni<QuestionView> merge(Person caller, UUID show, UUID id, UUID into) {
        if (id.equals(into)) {
            throw ProblemException.invalid("into", "is the question itself");
        }
        return desk.change(
                caller, show, id, (turn, question) -> turn.question(show, into).chain(stays -> {
                    if (into.equals(question.mergedInto()) && question.status() == QuestionStatus.MERGED) {
                        return Uni.createFrom().item(stays);
                    }
                    boolean goes = question.status().waiting() && question.status() != QuestionStatus.ANSWERING;
                    if (!goes || !stays.status().votable()) {
                        throw Turn.closed(goes ? stays : question);
                    }
                    return rows.alone(turn, question)
                            .chain(() -> rows.change(turn, question, MERGED, into))
                            .chain(() -> turn.run(JOIN, into, id))
                            .chain(() -> count(turn, stays));
                }));
    }

    /** Parts a merged question from the one that had its votes, with which stay those that it had itself. Any other is reopened. */
    Uni<QuestionView> reopen(Person caller, UUID show, UUID id) {
        return desk.change(
                caller,
                show,
                id,
                (turn, question) -> question.status() == QuestionStatus.MERGED
                        ? part(turn, question)
                        : desk.order(turn, question, Order.REOPEN));
    }

    private Uni<Question> part(Turn turn, Question question) {
        return turn.question(question.show(), question.mergedInto())
                .chain(other -> turn.run(PART, other.id(), question.id()).chain(() -> count(turn, other)))
                .chain(() -> rows.change(turn, question, REOPENED));
    }

    private Uni<Question> count(Turn turn, Question question) {
        return turn.run(TIMES, question.id())
                .map(rows -> Rows.all(rows, row -> Rows.time(row, "cast_at")))
                .map(times -> question.tally().with(times.size(), Rank.weight(times, question.askedAt())))
                .chain(tally -> rows.change(turn, question, COUNT, tally.votes(), tally.weight(), tally.rank()));
    }
}
