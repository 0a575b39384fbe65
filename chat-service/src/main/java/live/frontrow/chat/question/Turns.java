package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.ProblemException;

/**
 * Changes of questions, one at a time in a show, whatever pod makes them: each holds the show's row until it is committed. So nobody
 * waits for somebody who waits for them, what is looked at stays so, and who has read up to a version has missed nothing before it.
 */
@Singleton
class Turns {

    private static final String TURN =
            "select version, clock_timestamp() as now from question_turn(cast($1 as uuid[])) as version";

    /** Of the connections that a pod has, so that votes and lists have some too. */
    private static final int AT_ONCE = 3;

    private static final int WAITING = 500;

    private final Pool pool;
    private final Gate gate = new Gate(AT_ONCE, WAITING);

    Turns(Pool pool) {
        this.pool = pool;
    }

    /** Makes a change of questions of these shows in one transaction; of a pod few at once, {@code unavailable} when too many wait. */
    <T> Uni<T> take(Collection<UUID> shows, Function<Turn, Uni<T>> change) {
        return gate.pass(() -> takeAlone(shows, change));
    }

    /** The same without waiting for others of the pod, for whoever makes no more than one at a time. */
    <T> Uni<T> takeAlone(Collection<UUID> shows, Function<Turn, Uni<T>> change) {
        UUID[] distinct = shows.stream().distinct().toArray(UUID[]::new);
        return pool.withTransaction(connection -> connection
                .preparedQuery(TURN)
                .execute(Tuple.of(distinct))
                .map(rows ->
                        Rows.first(rows, row -> new Turn(connection, row.getLong("version"), Rows.time(row, "now"))))
                .chain(change::apply));
    }

    /**
     * A change that is being made.
     *
     * @param connection which it is made on
     * @param version of whatever is changed by it
     * @param now when, by the database's clock
     */
    record Turn(SqlConnection connection, long version, Instant now) {

        private static final String QUESTION =
                "select * from question where id = $1 and show = $2 and status <> 'WITHDRAWN'";

        Uni<RowSet<Row>> run(String sql, Object... parameters) {
            return connection.preparedQuery(sql).execute(Database.tuple(parameters));
        }

        /** A question of the show, as it stays until the change is made; fails with {@code not-found}. */
        Uni<Question> question(UUID show, UUID id) {
            return run(QUESTION, id, show)
                    .map(rows -> Rows.first(rows, Question::of))
                    .onItem()
                    .ifNull()
                    .failWith(() -> ProblemException.notFound("question"));
        }

        /** What cannot be done with a question that stands so. */
        static ProblemException closed(Question question) {
            return closed(question.status());
        }

        static ProblemException closed(QuestionStatus status) {
            return new ProblemException(
                    ChatProblem.QUESTION_CLOSED,
                    "The question is %s.".formatted(status.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
