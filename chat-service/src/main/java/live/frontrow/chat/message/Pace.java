package live.frontrow.chat.message;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.pace.Buckets;

/** How fast somebody may write: a message a second on the average, some at once. By person, whatever they have open. */
@Singleton
class Pace {

    private static final int AT_ONCE = 5;
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration CLEAN_EVERY = Duration.ofMinutes(1);

    private final Buckets buckets = new Buckets(AT_ONCE, EACH);

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(CLEAN_EVERY.toMillis(), timer -> buckets.clean(System.nanoTime()));
    }

    /** Takes one message out of the bucket; zero, or how long until there is one. */
    Duration take(String person, long now) {
        return buckets.take(person, now);
    }
}
