package live.frontrow.common.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.pgclient.PgConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import live.frontrow.common.leader.LeaderLock;
import org.jboss.logging.Logger;

/**
 * Moves rows from the outbox to Kafka while this instance holds the lock; on a thread of its own, because Kafka's
 * {@code send} may block. Woken by NOTIFY, with polling for whatever a notification misses.
 */
final class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LOOK_AT_LOCK = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PURGE_EVERY = Duration.ofMinutes(1);

    private final LeaderLock lock;
    private final OutboxRows rows;
    private final OutboxSender sender;
    private final OutboxConfig config;
    private final Counter sent;
    private final Counter failures;
    private final Semaphore wake = new Semaphore(0);

    private volatile boolean stopped;
    private PgConnection listening;
    private long purgedAt = System.nanoTime();

    OutboxRelay(LeaderLock lock, OutboxRows rows, OutboxSender sender, OutboxConfig config, MeterRegistry metrics) {
        this.lock = lock;
        this.rows = rows;
        this.sender = sender;
        this.config = config;
        this.sent = metrics.counter("frontrow.outbox.sent");
        this.failures = metrics.counter("frontrow.outbox.failures");
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sender.close();
        }
    }

    /** Ends the loop after the batch that is under way. */
    void stop() {
        stopped = true;
        wake.release();
    }

    private void step() throws InterruptedException {
        try {
            PgConnection leader = lock.connection().orElse(null);
            if (leader == null) {
                woken(LOOK_AT_LOCK);
                return;
            }
            if (leader != listening) {
                rows.listen(leader, wake::release);
                listening = leader;
            }
            wake.drainPermits();
            List<OutboxRow> batch = rows.unsent(leader, config.batchSize());
            boolean done = batch.isEmpty() || relay(leader, batch);
            purge(leader);
            if (done && batch.size() < config.batchSize()) {
                rest();
            }
        } catch (RuntimeException e) {
            failed("Outbox: the database failed", e);
        }
    }

    /** Whether all of {@code batch} was sent and marked. */
    private boolean relay(PgConnection leader, List<OutboxRow> batch) throws InterruptedException {
        OutboxSender.Result result = sender.send(batch, () -> !stopped && lock.held());
        if (!result.acknowledged().isEmpty()) {
            rows.mark(leader, result.acknowledged());
            sent.increment(result.acknowledged().size());
        }
        if (result.failure() != null && !stopped) {
            failed("Outbox: Kafka failed", result.failure());
        }
        return result.failure() == null;
    }

    private void purge(PgConnection leader) {
        if (System.nanoTime() - purgedAt > PURGE_EVERY.toNanos() && !rows.purge(leader, config.keepSent())) {
            purgedAt = System.nanoTime();
        }
    }

    private void failed(String what, Throwable failure) throws InterruptedException {
        failures.increment();
        LOG.warnf("%s, trying again: %s", what, failure);
        TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_FAILURE.toNanos());
    }

    /** Until somebody appends, the poll interval is over, or the lock has another connection, which hears nothing yet. */
    private void rest() throws InterruptedException {
        long since = System.nanoTime();
        while (!stopped
                && lock.connection().orElse(null) == listening
                && System.nanoTime() - since < config.pollInterval().toNanos()) {
            if (woken(LOOK_AT_LOCK)) {
                return;
            }
        }
    }

    private boolean woken(Duration atMost) throws InterruptedException {
        return wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
