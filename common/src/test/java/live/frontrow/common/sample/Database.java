package live.frontrow.common.sample;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Looks into the schema. */
@ApplicationScoped
public class Database {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    /** Versions whose effects were had for {@code key}, in order. */
    public List<Long> effects(String key) {
        return rows("select version from effect where key = $1 order by seq", key).stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    /** Rows of the outbox with {@code key} that are not sent. */
    public long unsent(String key) {
        return rows("select count(*) from outbox where key = $1 and sent_at is null", key)
                .getFirst()
                .getLong(0);
    }

    /** Rows of the outbox with {@code key}. */
    public long outboxed(String key) {
        return rows("select count(*) from outbox where key = $1", key)
                .getFirst()
                .getLong(0);
    }

    /** Runs a query. */
    public List<Row> rows(String sql, Object... parameters) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.from(parameters))
                                .await()
                                .atMost(AT_MOST)
                                .spliterator(),
                        false)
                .toList();
    }
}
