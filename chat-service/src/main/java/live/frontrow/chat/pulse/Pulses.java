package live.frontrow.chat.pulse;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The pulses of the rooms that this pod has or hears of. Totals of a room that opens are read from the archive, and again each
 * minute, so that whatever a pod has not heard does not stay missing. Metric: {@code frontrow.chat.people}, by pod and room.
 */
@Singleton
public class Pulses {

    private static final Logger LOG = Logger.getLogger(Pulses.class);
    private static final long SWEEP_MILLIS = 1_000;
    private static final Duration READ_EVERY = Duration.ofMinutes(1);
    private static final Duration READ_AGAIN = Duration.ofSeconds(5);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final Map<String, Known> pulses = new ConcurrentHashMap<>();
    private final ReactionRepository archive;
    private final Vertx vertx;

    Pulses(ReactionRepository archive, Vertx vertx, MeterRegistry metrics) {
        this.archive = archive;
        this.vertx = vertx;
        metrics.gauge("frontrow.chat.people", pulses, known -> known.values().stream()
                .filter(each -> each.open)
                .mapToInt(each -> each.pulse.people())
                .sum());
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
    }

    /** The pulse of a room that opens here. */
    public Pulse open(String show) {
        Known known = pulses.compute(show, (id, before) -> {
            Known pulse = before == null ? new Known(id) : before;
            pulse.open = true;
            return pulse;
        });
        read(known);
        return known.pulse;
    }

    /** The room is forgotten, and its pulse with it. */
    public void close(String show) {
        pulses.remove(show);
    }

    /** A record, with its time. */
    void heard(String show, PulseRecord heard, long at) {
        pulses.compute(show, (id, before) -> {
            Known known = before == null ? new Known(id) : before;
            known.usedAt = millis();
            known.pulse.take(heard, at);
            return known;
        });
    }

    /** All that are open here. */
    Collection<Pulse> here() {
        return pulses.values().stream()
                .filter(each -> each.open)
                .map(each -> each.pulse)
                .toList();
    }

    private void sweep() {
        long now = millis();
        for (Known known : pulses.values()) {
            known.pulse.sweep();
            if (known.open && known.readAt <= now) {
                read(known);
            }
        }
        pulses.values().removeIf(known -> !known.open && known.usedAt < now - FORGET_AFTER.toMillis());
    }

    private void read(Known known) {
        known.readAt = millis() + READ_EVERY.toMillis();
        archive.totals(known.pulse.show()).subscribe().with(sources -> sources.forEach(known.pulse::take), failure -> {
            known.readAt = millis() + READ_AGAIN.toMillis();
            LOG.debugf("Reactions so far are not known yet: %s", failure.getMessage());
        });
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /** A pulse, and when it was used. */
    private static final class Known {
        private final Pulse pulse;
        private volatile boolean open;
        private volatile long usedAt = millis();
        private volatile long readAt;

        Known(String show) {
            pulse = new Pulse(show, Pulses::millis);
        }
    }
}
