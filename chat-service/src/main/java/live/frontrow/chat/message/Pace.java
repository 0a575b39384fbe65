package live.frontrow.chat.message;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast somebody may write: a message a second on the average, some at once. By person, whatever they have open. */
@Singleton
class Pace {

    static final int AT_ONCE = 5;
    static final Duration EACH = Duration.ofSeconds(1);

    private static final Duration CLEAN_EVERY = Duration.ofMinutes(1);

    /** By person: when their bucket is full again, in nanoseconds. Who is not in it has a full one. */
    private final Map<String, Long> full = new ConcurrentHashMap<>();

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(CLEAN_EVERY.toMillis(), timer -> {
            long now = System.nanoTime();
            full.values().removeIf(at -> at - now < 0);
        });
    }

    /** Takes one message out of the bucket; zero, or how long until there is one. */
    Duration take(String person, long now) {
        long[] wait = new long[1];
        full.compute(person, (key, at) -> {
            long from = at == null || at - now < 0 ? now : at;
            long after = from + EACH.toNanos();
            wait[0] = after - now - AT_ONCE * EACH.toNanos();
            return wait[0] > 0 ? at : Long.valueOf(after);
        });
        return Duration.ofNanos(Math.max(0, wait[0]));
    }
}
