package live.frontrow.common.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The relay's SQL. It runs on the connection that holds the lock, so that only the leader can mark rows. Blocks. */
@Singleton
class OutboxRows {

    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final int PURGED_AT_ONCE = 5_000;

    private static final String UNSENT = """
            select seq, topic, key, headers, payload::text as payload
            from outbox where sent_at is null order by seq limit $1""";

    private static final String MARK = "update outbox set sent_at = now() where seq = any($1)";

    private static final String PURGE = """
            delete from outbox where seq in (
                select seq from outbox where sent_at < now() - make_interval(secs => $1) limit $2)""";

    /** Channel that {@code outbox_append} notifies. */
    void listen(PgConnection connection, Runnable wake) {
        String schema = await(connection.query("select current_schema()").execute())
                .iterator()
                .next()
                .getString(0);
        connection.notificationHandler(notification -> wake.run());
        await(connection
                .query("listen \"outbox_%s\"".formatted(schema.replace("\"", "\"\"")))
                .execute());
    }

    List<OutboxRow> unsent(PgConnection connection, int limit) {
        List<OutboxRow> rows = new ArrayList<>();
        for (Row row : await(connection.preparedQuery(UNSENT).execute(Tuple.of(limit)))) {
            rows.add(new OutboxRow(
                    row.getLong("seq"),
                    row.getString("topic"),
                    row.getString("key"),
                    (JsonObject) row.getJson("headers"),
                    row.getString("payload")));
        }
        return rows;
    }

    void mark(PgConnection connection, List<OutboxRow> sent) {
        Long[] numbers = sent.stream().map(OutboxRow::seq).toArray(Long[]::new);
        await(connection.preparedQuery(MARK).execute(Tuple.of(numbers)));
    }

    /** Deletes some of the rows that were sent longer ago; false when there are no more. */
    boolean purge(PgConnection connection, Duration kept) {
        int deleted = await(
                        connection.preparedQuery(PURGE).execute(Tuple.of((double) kept.toSeconds(), PURGED_AT_ONCE)))
                .rowCount();
        return deleted == PURGED_AT_ONCE;
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(AT_MOST);
    }
}
