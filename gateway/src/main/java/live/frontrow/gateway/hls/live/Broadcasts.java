package live.frontrow.gateway.hls.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.hls.origin.OriginCache;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.show.ShowRegistry;

/** The broadcasts that this gateway follows: those that somebody has asked for lately. */
@Singleton
public final class Broadcasts {

    private static final long SWEEP_MILLIS = 500;

    /** Longer than the longest break that a show may take: the end comes after one as well. */
    private static final Duration KEEP = Duration.ofMinutes(15);

    private final Map<String, Broadcast> byShow = new ConcurrentHashMap<>();
    private final Surroundings around;

    @Inject
    Broadcasts(Vertx vertx, OriginCache origin, LiveConfig config, ShowRegistry shows, MeterRegistry metrics) {
        this(vertx, InstantSource.system(), origin, config, shows, metrics);
    }

    Broadcasts(
            Vertx vertx,
            InstantSource clock,
            OriginCache origin,
            LiveConfig config,
            ShowRegistry shows,
            MeterRegistry metrics) {
        around = new Surroundings(vertx, clock, origin, config, new AtomicInteger());
        shows.onChange(this::changed);
        metrics.gauge("frontrow.edge.broadcasts", byShow, known -> known.values().stream()
                .filter(broadcast -> broadcast.stoppedAt() == null)
                .count());
        metrics.gauge("frontrow.edge.waiters", around.waiting());
    }

    void start(@Observes StartupEvent event) {
        around.vertx().setPeriodic(SWEEP_MILLIS, timer -> sweep(around.now()));
    }

    /** What a live show sends now. */
    public Broadcast of(StreamState show) {
        Broadcast known = byShow.get(show.id());
        if (known != null && known.is(show.originUrl(), show.publication()) && known.stoppedAt() == null) {
            return known;
        }
        return byShow.compute(show.id(), (id, present) -> {
            if (present != null && present.is(show.originUrl(), show.publication()) && present.stoppedAt() == null) {
                return present;
            }
            if (present != null) {
                present.stop(notOnAir());
            }
            return new Broadcast(around, show.originUrl(), show.publication());
        });
    }

    /** What a show sent last, if it was followed. */
    public Optional<Broadcast> last(String show) {
        return Optional.ofNullable(byShow.get(show));
    }

    /** Whoever waits learns at once that the show is interrupted or over. */
    private void changed(StreamState show) {
        Broadcast broadcast = byShow.get(show.id());
        boolean same = broadcast != null
                && show.status() == StreamStatus.LIVE
                && !show.deleted()
                && broadcast.is(show.originUrl(), show.publication());
        if (broadcast != null && !same && broadcast.stoppedAt() == null) {
            broadcast.stop(notOnAir());
        }
    }

    private void sweep(Instant now) {
        byShow.forEach((show, broadcast) -> {
            broadcast.expire(now);
            Instant stoppedAt = broadcast.stoppedAt();
            if (stoppedAt == null ? broadcast.isIdle(now) : stoppedAt.plus(KEEP).isBefore(now)) {
                broadcast.stop(notOnAir());
                byShow.remove(show, broadcast);
            }
        });
    }

    private static ProblemException notOnAir() {
        return new ProblemException(
                GatewayProblem.NOT_ON_AIR, "The picture comes back when the show goes on.", Map.of());
    }
}
