package live.frontrow.common.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.leader.LeaderLock;
import live.frontrow.common.leader.LeaderLocks;
import org.jboss.logging.Logger;

/** Runs the relay in services whose schema has an outbox, which is so when Flyway includes {@code db/common}. */
@Singleton
final class OutboxLifecycle {

    private static final Logger LOG = Logger.getLogger(OutboxLifecycle.class);
    private static final String HAS_OUTBOX = "select to_regclass('outbox') is not null";
    private static final Duration DATABASE_AT_MOST = Duration.ofSeconds(20);
    private static final Duration END_AT_MOST = Duration.ofSeconds(5);

    private final Instance<Pool> pool;
    private final LeaderLocks locks;
    private final OutboxRows rows;
    private final KafkaClients kafka;
    private final OutboxBacklog backlog;
    private final OutboxConfig config;
    private final MeterRegistry metrics;
    private final Vertx vertx;

    private LeaderLock lock;
    private OutboxRelay relay;
    private Thread thread;
    private long timer;

    OutboxLifecycle(
            Instance<Pool> pool,
            LeaderLocks locks,
            OutboxRows rows,
            KafkaClients kafka,
            OutboxBacklog backlog,
            OutboxConfig config,
            MeterRegistry metrics,
            Vertx vertx) {
        this.pool = pool;
        this.locks = locks;
        this.rows = rows;
        this.kafka = kafka;
        this.backlog = backlog;
        this.config = config;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        boolean present = pool.get()
                .query(HAS_OUTBOX)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(DATABASE_AT_MOST);
        if (!present) {
            LOG.debug("No outbox in this schema");
            return;
        }
        backlog.register(metrics);
        count();
        timer = vertx.setPeriodic(OutboxBacklog.EVERY.toMillis(), tick -> count());
        OutboxSender sender = new OutboxSender(() -> kafka.producer("outbox"));
        lock = locks.contend("outbox");
        relay = new OutboxRelay(lock, rows, sender, config, metrics);
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::relay);
    }

    private void count() {
        backlog.refresh().subscribe().with(done -> {});
    }

    /** Whoever takes over begins where the batch in hand ends. */
    private void relay() {
        relay.run();
        locks.abandon(lock).subscribe().with(free -> {}, failure -> LOG.debug("The lock went with its connection"));
    }

    /** Another instance relays what this one still writes while it says goodbye. */
    void handOver(@Observes ShutdownDelayInitiatedEvent event) {
        if (relay != null) {
            relay.stop();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (relay == null) {
            return;
        }
        vertx.cancelTimer(timer);
        relay.stop();
        try {
            if (!thread.join(END_AT_MOST)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
