package live.frontrow.stream.lifecycle;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import live.frontrow.stream.mediamtx.Looks;
import live.frontrow.stream.mediamtx.MediaMtxException;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.PublishedPath;
import live.frontrow.stream.time.Now;
import org.jboss.logging.Logger;

/** Makes the database agree with one origin, turn by turn. Turns never overlap. */
final class OriginWatch {

    private static final Logger LOG = Logger.getLogger(OriginWatch.class);

    private final Origin origin;
    private final Looks looks;
    private final SnapshotService snapshots;
    private final Steps steps;
    private final LifecycleConfig config;
    private final BooleanSupplier leader;
    private final Silence silence = new Silence();

    private volatile Instant lostAt;

    OriginWatch(
            Origin origin,
            Looks looks,
            SnapshotService snapshots,
            Steps steps,
            LifecycleConfig config,
            BooleanSupplier leader) {
        this.origin = origin;
        this.looks = looks;
        this.snapshots = snapshots;
        this.steps = steps;
        this.config = config;
        this.leader = leader;
    }

    /** Looks once and does what must be done; gives the pause before the next look. */
    Uni<Duration> turn() {
        if (!leader.getAsBoolean()) {
            silence.clear();
            lostAt = null;
            return Uni.createFrom().item(config.idleInterval());
        }
        return looks.now(origin)
                .map(Looks.Look::paths)
                .invoke(this::found)
                .onFailure(MediaMtxException.class)
                .recoverWithItem(this::lost)
                .chain(paths -> paths == null ? Uni.createFrom().item(config.busyInterval()) : reconcile(paths));
    }

    Origin origin() {
        return origin;
    }

    /** Since when the origin does not answer, or null. */
    Instant lostAt() {
        return lostAt;
    }

    private Uni<Duration> reconcile(List<PublishedPath> paths) {
        Instant now = Now.get();
        return snapshots.of(origin, paths).chain(known -> inOrder(Plan.of(paths, known, now))
                .chain(() -> steps.note(silence.look(paths, now)))
                .replaceWith(known.busy() || !paths.isEmpty() ? config.busyInterval() : config.idleInterval()));
    }

    private Uni<Void> inOrder(List<Step> plan) {
        return Multi.createFrom()
                .iterable(plan)
                .onItem()
                .transformToUniAndConcatenate(step -> leader.getAsBoolean()
                        ? steps.apply(origin, step)
                        : Uni.createFrom().voidItem())
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private void found(List<PublishedPath> paths) {
        if (lostAt != null) {
            LOG.infof("Origin answers again [origin=%s]", origin.name());
            lostAt = null;
        }
    }

    /** Nothing is known for a while; then, that nobody is on air there. Null means "not known". */
    private List<PublishedPath> lost(Throwable failure) {
        Instant now = Now.get();
        if (lostAt == null) {
            LOG.warnf("Origin does not answer [origin=%s]: %s", origin.name(), failure);
            lostAt = now;
        }
        return lostAt.plus(config.unreachableAfter()).isAfter(now) ? null : List.of();
    }
}
