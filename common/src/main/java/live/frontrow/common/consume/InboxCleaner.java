package live.frontrow.common.consume;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets old event ids, some at a time. */
@Singleton
class InboxCleaner {

    private static final Logger LOG = Logger.getLogger(InboxCleaner.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int AT_ONCE = 10_000;

    private static final String FORGET = """
            delete from inbox where (consumer, event_id) in (
                select consumer, event_id from inbox
                where received_at < now() - make_interval(secs => $1) order by received_at limit $2)""";

    private final Instance<Pool> pool;
    private final Vertx vertx;
    private final ConsumeConfig config;
    private long timer;

    InboxCleaner(Instance<Pool> pool, Vertx vertx, ConsumeConfig config) {
        this.pool = pool;
        this.vertx = vertx;
        this.config = config;
    }

    void start() {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> clean().subscribe()
                .with(
                        forgotten -> LOG.debugf("Forgot %d event ids", forgotten),
                        failure -> LOG.warnf("Old event ids could not be forgotten: %s", failure.getMessage())));
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    /** Deletes what is older than the configured time; answers how many rows. */
    Uni<Integer> clean() {
        return pool.get()
                .preparedQuery(FORGET)
                .execute(Tuple.of((double) config.rememberFor().toSeconds(), AT_ONCE))
                .map(SqlResult::rowCount);
    }
}
