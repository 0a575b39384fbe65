package live.frontrow.common.leader;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import live.frontrow.common.database.Connections;

/** Makes leader locks and keeps trying for them. Metric: {@code frontrow.leader.held} (1 or 0) by {@code lock}. */
@ApplicationScoped
public class LeaderLocks {

    /** How long nobody may be the leader after one has gone; also how often a leader looks whether it still is. */
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private static final Duration RELEASE_AT_MOST = Duration.ofSeconds(2);

    private final Connections connections;
    private final Vertx vertx;
    private final MeterRegistry metrics;
    private final List<LeaderLock> locks = new CopyOnWriteArrayList<>();
    private final AtomicLong timer = new AtomicLong(-1);

    LeaderLocks(Connections connections, Vertx vertx, MeterRegistry metrics) {
        this.connections = connections;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    /** Tries to become the one of this service that does {@code name}, from now until the service stops. */
    public LeaderLock contend(String name) {
        LeaderLock lock = new LeaderLock(name, connections::dedicated);
        locks.add(lock);
        metrics.gauge("frontrow.leader.held", Tags.of("lock", name), lock, each -> each.held() ? 1 : 0);
        lock.tick();
        if (timer.compareAndSet(-1, 0)) {
            timer.set(vertx.setPeriodic(PERIOD.toMillis(), tick -> locks.forEach(LeaderLock::tick)));
        }
        return lock;
    }

    /** Stops trying for {@code lock}, and gives it to whoever else tries. */
    public Uni<Void> abandon(LeaderLock lock) {
        locks.remove(lock);
        return lock.release();
    }

    /** Late, so that those who need the lock for a clean end still have it. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent end) {
        if (timer.get() > 0) {
            vertx.cancelTimer(timer.get());
        }
        for (LeaderLock lock : locks) {
            lock.release()
                    .ifNoItem()
                    .after(RELEASE_AT_MOST)
                    .recoverWithUni(Uni.createFrom().voidItem())
                    .await()
                    .indefinitely();
        }
    }
}
