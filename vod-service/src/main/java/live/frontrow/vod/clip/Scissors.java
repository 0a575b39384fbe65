package live.frontrow.vod.clip;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.problem.VodProblem;

/** Makes clips: in one transaction, which nobody else's of the same show comes between, so that bounds hold. */
@Singleton
class Scissors {

    /** Longest clip. */
    static final Duration MOST = Duration.ofSeconds(60);

    /** Of one person and show, deleted ones until they are forgotten. */
    static final int MOST_OF_ONE = 50;

    private static final int ID_LENGTH = 16;

    private static final String LOCK = """
            select show.id from show join recording on recording.show = show.id
            where show.id = $1 and not show.deleted and recording.deleted_at is null
            for no key update of show""";

    private static final String MADE = "select count(*) as made from clip where show = $1 and maker = $2";

    /** From the keyframe on that the first segment needs. */
    private static final String CUT = """
            select min(number) as first, max(number) as last, min(start_nanos) as start_nanos,
                   max(start_nanos + nanos) - min(start_nanos) as nanos
            from shown_segment where show = $1 and number <= $3
              and number >= (select max(number) from shown_segment where show = $1 and number <= $2 and independent)""";

    private static final String INSERT = """
            insert into clip (id, show, first, last, start_nanos, nanos, title, maker, maker_name)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private final Pool pool;

    Scissors(Pool pool) {
        this.pool = pool;
    }

    /** Id of a new clip of {@code show}; refuses what is too long, not there, or too many for one person. */
    Uni<String> cut(String show, NewClip wanted, String maker, String makerName) {
        String id = Ids.secret(ID_LENGTH);
        return pool.withTransaction(connection -> room(connection, show, maker)
                        .chain(() ->
                                connection.preparedQuery(CUT).execute(Tuple.of(show, wanted.first(), wanted.last())))
                        .map(rows -> checked(Rows.first(rows, row -> row), wanted))
                        .chain(cut -> connection
                                .preparedQuery(INSERT)
                                .execute(Database.tuple(
                                        id,
                                        show,
                                        cut.first(),
                                        cut.last(),
                                        cut.startNanos(),
                                        cut.nanos(),
                                        wanted.title(),
                                        maker,
                                        makerName))))
                .replaceWith(id);
    }

    private static Uni<Void> room(SqlConnection connection, String show, String maker) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(show))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw ProblemException.notFound("recording");
                    }
                })
                .chain(() -> connection.preparedQuery(MADE).execute(Tuple.of(show, maker)))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong("made") >= MOST_OF_ONE) {
                        throw new ProblemException(
                                VodProblem.TOO_MANY_CLIPS,
                                "You have made " + MOST_OF_ONE
                                        + " clips of this show; deleted ones count for seven days.");
                    }
                })
                .replaceWithVoid();
    }

    private static Cut checked(Row row, NewClip wanted) {
        if (row.getInteger("first") == null) {
            throw ProblemException.invalid("first", "is not in the recording");
        }
        if (row.getInteger("last").intValue() != wanted.last()) {
            throw ProblemException.invalid("last", "is not in the recording");
        }
        long nanos = row.getLong("nanos");
        if (nanos > MOST.toNanos()) {
            throw new ProblemException(
                    VodProblem.CLIP_TOO_LONG,
                    "A clip has up to " + MOST.toSeconds() + " seconds; from keyframe to keyframe this is longer.",
                    Map.of("millis", Duration.ofNanos(nanos).toMillis(), "most", MOST.toMillis()));
        }
        return new Cut(row.getInteger("first"), wanted.last(), row.getLong("start_nanos"), nanos);
    }
}
