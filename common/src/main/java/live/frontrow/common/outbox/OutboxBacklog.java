package live.frontrow.common.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What waits in the outbox. Metrics: {@code frontrow.outbox.backlog} (rows) and {@code frontrow.outbox.oldest} (seconds);
 * not a number while the database does not answer.
 */
@Singleton
final class OutboxBacklog {

    /** How often the rows are counted. */
    static final Duration EVERY = Duration.ofSeconds(5);

    private static final String WAITING = """
            select count(*), coalesce(extract(epoch from now() - min(created_at)), 0)::double precision
            from outbox where sent_at is null""";

    private final Instance<Pool> pool;
    private volatile double count = Double.NaN;
    private volatile double oldestSeconds = Double.NaN;

    OutboxBacklog(Instance<Pool> pool) {
        this.pool = pool;
    }

    void register(MeterRegistry metrics) {
        Gauge.builder("frontrow.outbox.backlog", this, backlog -> backlog.count).register(metrics);
        Gauge.builder("frontrow.outbox.oldest", this, backlog -> backlog.oldestSeconds)
                .baseUnit("seconds")
                .register(metrics);
    }

    double count() {
        return count;
    }

    double oldestSeconds() {
        return oldestSeconds;
    }

    /** Counts again; never fails. */
    Uni<Void> refresh() {
        return pool.get()
                .query(WAITING)
                .execute()
                .map(rows -> rows.iterator().next())
                .invoke(this::take)
                .onFailure()
                .invoke(this::forget)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void take(Row row) {
        count = row.getLong(0);
        oldestSeconds = row.getDouble(1);
    }

    private void forget() {
        count = Double.NaN;
        oldestSeconds = Double.NaN;
    }
}
