package live.frontrow.chat.poll.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import live.frontrow.chat.poll.Poll;
import live.frontrow.chat.poll.PollStatus;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.ProblemException;

/** Changes of a show's polls, one after the other: each holds all their rows, as votes hold the row of theirs. */
@Singleton
class PollTurns {

    private static final String LOCK = "select * from poll where show = $1 order by id for update";

    private static final String NOW = """
            select clock_timestamp() as now, coalesce((select encoder_delay_millis from question_show where show = $1), 1000) as delay""";

    private final Pool pool;

    PollTurns(Pool pool) {
        this.pool = pool;
    }

    /** Makes a change in one transaction. */
    <T> Uni<T> take(UUID show, Function<Turn, Uni<T>> change) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(show))
                .map(rows -> Rows.all(rows, Poll::of))
                .chain(polls -> connection
                        .preparedQuery(NOW)
                        .execute(Tuple.of(show))
                        .map(rows -> Rows.first(
                                rows,
                                row -> new Turn(connection, polls, Rows.time(row, "now"), row.getInteger("delay")))))
                .chain(change::apply));
    }

    /**
     * A change that is being made.
     *
     * @param polls all of the show, as they stay until then
     * @param now by the database's clock
     * @param encoderDelayMillis how much older than its clock says a picture of the show is
     */
    record Turn(SqlConnection connection, List<Poll> polls, Instant now, int encoderDelayMillis) {

        /** Runs a statement that gives back the poll that it has changed. */
        Uni<Poll> run(String sql, Object... parameters) {
            return connection
                    .preparedQuery(sql)
                    .execute(Database.tuple(parameters))
                    .map(rows -> Rows.first(rows, Poll::of));
        }

        /** One of them; fails with {@code not-found}. */
        Poll poll(UUID id) {
            return polls.stream()
                    .filter(poll -> poll.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("poll"));
        }

        long count() {
            return polls.stream()
                    .filter(poll -> poll.status() != PollStatus.DELETED)
                    .count();
        }
    }
}
