package live.frontrow.stream.lifecycle;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import live.frontrow.common.background.Loop;
import live.frontrow.common.background.Loops;
import live.frontrow.common.leader.LeaderLock;
import live.frontrow.common.leader.LeaderLocks;
import live.frontrow.stream.mediamtx.Looks;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import org.jboss.logging.Logger;

/**
 * One loop per origin and one for graces; only the leader among the instances of this service acts. Hooks and accepted
 * publishers bring a turn forward, no more: what is true is what the origin's control API says.
 */
@ApplicationScoped
public class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);
    private static final Duration CLEAN_EVERY = Duration.ofMinutes(10);

    private final List<OriginWatch> watches;
    private final LifecycleService lifecycle;
    private final LeaderLocks locks;
    private final Loops loops;
    private final LifecycleConfig config;
    private final Map<String, Loop> byOrigin = new ConcurrentHashMap<>();

    private volatile LeaderLock lock;

    Reconciler(
            Origins origins,
            Looks looks,
            SnapshotService snapshots,
            Steps steps,
            LifecycleService lifecycle,
            LeaderLocks locks,
            Loops loops,
            LifecycleConfig config) {
        this.watches = origins.all().stream()
                .map(origin -> new OriginWatch(origin, looks, snapshots, steps, config, this::leads))
                .toList();
        this.lifecycle = lifecycle;
        this.locks = locks;
        this.loops = loops;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        lock = locks.contend("reconciler");
        watches.forEach(watch -> byOrigin.put(
                watch.origin().name(), loops.start("origin " + watch.origin().name(), watch::turn)));
        loops.start("grace", this::endWhatIsOver);
        loops.start("old connections", () -> lifecycle.forgetOldConnections().replaceWith(CLEAN_EVERY));
    }

    /** Leaves the lead to another instance; a step under way ends, and bears being done twice. */
    void handOver(@Observes ShutdownDelayInitiatedEvent event) {
        locks.abandon(lock).subscribe().with(free -> {}, failure -> LOG.debug("The lock went with its connection"));
    }

    /** Looks at this origin without waiting for the next turn. */
    public void look(Origin origin) {
        Loop loop = byOrigin.get(origin.name());
        if (loop != null) {
            loop.nudge();
        }
    }

    List<OriginWatch> watches() {
        return watches;
    }

    /** Whether this instance is the one that acts. */
    public boolean leads() {
        LeaderLock current = lock;
        return current != null && current.held();
    }

    private Uni<Duration> endWhatIsOver() {
        if (!leads()) {
            return Uni.createFrom().item(config.idleInterval());
        }
        return lifecycle
                .graceOver()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(lifecycle::endIfGraceOver)
                .collect()
                .asList()
                .replaceWith(config.idleInterval());
    }
}
