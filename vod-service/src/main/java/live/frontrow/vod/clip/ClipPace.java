package live.frontrow.vod.clip;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import live.frontrow.common.pace.Buckets;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.problem.VodProblem;

/** Bounds how often one person makes a clip: ten at once, then one in six seconds. Of this instance. */
@Singleton
class ClipPace {

    private static final int AT_ONCE = 10;
    private static final Duration EACH = Duration.ofSeconds(6);

    private final Buckets people = new Buckets(AT_ONCE, EACH);

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(EACH.toMillis(), timer -> people.clean(System.nanoTime()));
    }

    /** Takes one of the person's; refuses with {@code slow-down}. */
    void take(String person) {
        Duration wait = people.take(person, System.nanoTime());
        if (wait.isPositive()) {
            throw new ProblemException(
                    VodProblem.SLOW_DOWN,
                    "You have made many clips in a short time. Wait a little.",
                    Map.of("retryAfter", wait.toSeconds() + 1));
        }
    }
}
