package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.ProblemException;

/** Writes questions, in a turn. */
@Singleton
class QuestionRows {

    private static final String SENT = "select * from question where asker = $1 and client_id = $2";

    private static final String SAME = """
            select id from question where show = $1 and same = $2
            and (status in ('OPEN', 'ANSWERING', 'ANSWERED', 'SKIPPED') or status = 'HELD' and asker = $3) limit 1""";

    /** Moderators know of whoever asks, whether they were ever in a room or not. */
    private static final String ADD = """
            with known as (insert into person (id, name) values ($8, $10) on conflict (id) do nothing),
            asked as (
                insert into question (id, show, version, stated, status, text, same, asker, client_id, name, badges, anonymous,
                    asked_at, votes, weight, tier, newcomer, answered, rank)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19))
            insert into question_vote (question, person, cast_at) values ($1, $8, $13)""";

    private static final String GATHERED = "select id from question where merged_into = $1 limit 1";

    /** A statement for {@link #change(Turn, Question, String, Object...)}; parameters of its own begin with {@code $3}. */
    static String change(String what) {
        return "update question set " + what + ", version = $2, stated = $2 where id = $1 returning *";
    }

    /** Changes something else than votes: gives the question as it is then. */
    Uni<Question> change(Turn turn, Question question, String statement, Object... parameters) {
        Object[] all = Stream.concat(Stream.of(question.id(), turn.version()), Arrays.stream(parameters))
                .toArray();
        return turn.run(statement, all).map(rows -> Rows.first(rows, Question::of));
    }

    /** The question that somebody has sent with an id of their client's, or null. */
    Uni<Question> sent(SqlClient client, String person, String clientId) {
        return client.preparedQuery(SENT)
                .execute(Tuple.of(person, clientId))
                .map(rows -> Rows.first(rows, Question::of));
    }

    /** Fails when the show has one that says the same and that this person may know of: asked twice, its votes would be parted. */
    Uni<Void> unheard(Turn turn, UUID show, String person, String text) {
        return turn.run(SAME, show, QuestionText.same(text), person)
                .map(rows -> Rows.first(rows, row -> row.getUUID("id")))
                .invoke(found -> {
                    if (found != null) {
                        throw new ProblemException(
                                ChatProblem.QUESTION_DUPLICATE, "This was asked already.", Map.of("question", found));
                    }
                })
                .replaceWithVoid();
    }

    /** Fails when others were merged into this question: without it they could not be parted from it again. */
    Uni<Void> alone(Turn turn, Question question) {
        return turn.run(GATHERED, question.id())
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw new ProblemException(
                                ChatProblem.QUESTION_CLOSED, "Others were merged into the question.");
                    }
                })
                .replaceWithVoid();
    }

    /** Writes a question that is asked now, with its asker's vote. */
    Uni<Question> add(Turn turn, Question question, String clientId) {
        Question.Asker asker = question.asker();
        Question.Tally tally = question.tally();
        return turn.run(
                        ADD,
                        question.id(),
                        question.show(),
                        question.version(),
                        question.stated(),
                        question.status().name(),
                        question.text(),
                        QuestionText.same(question.text()),
                        asker.id(),
                        clientId,
                        asker.name(),
                        asker.badges().toArray(String[]::new),
                        asker.anonymous(),
                        Rows.parameter(question.askedAt()),
                        tally.votes(),
                        tally.weight(),
                        tally.tier(),
                        tally.newcomer(),
                        tally.answered(),
                        tally.rank())
                .replaceWith(question);
    }

    /** A question that is asked in this turn. */
    static Question fresh(
            UUID id,
            UUID show,
            Turn turn,
            QuestionStatus status,
            String text,
            Question.Asker asker,
            Question.Tally tally) {
        return new Question(
                id,
                show,
                turn.version(),
                turn.version(),
                status,
                text,
                asker,
                turn.now(),
                tally,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
