package live.frontrow.membership.checkout;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import live.frontrow.common.pace.Buckets;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;

/** Bounds how often one person has Stripe asked: five pages at once, then one in twelve seconds. Of this instance. */
@Singleton
final class Attempts {

    private static final int AT_ONCE = 5;
    private static final Duration EACH = Duration.ofSeconds(12);

    private final Buckets people = new Buckets(AT_ONCE, EACH);

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(EACH.toMillis(), timer -> people.clean(System.nanoTime()));
    }

    /** Takes one of the person's; refuses with {@code slow-down}. */
    void take(String person) {
        Duration wait = people.take(person, System.nanoTime());
        if (wait.isPositive()) {
            throw new ProblemException(
                    MembershipProblem.SLOW_DOWN,
                    "You have opened several pages of Stripe's in a short time. Go on in one of them, or wait a little.",
                    Map.of("retryAfter", wait.toSeconds() + 1));
        }
    }
}
