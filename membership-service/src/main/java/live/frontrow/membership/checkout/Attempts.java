package live.frontrow.membership.checkout;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.pace.PeoplePace;
import live.frontrow.membership.problem.MembershipProblem;

/** Bounds how often one person has Stripe asked: five pages at once, then one in twelve seconds. Of this instance. */
@Singleton
final class Attempts {

    private final PeoplePace pace = new PeoplePace(
            5,
            Duration.ofSeconds(12),
            MembershipProblem.SLOW_DOWN,
            "You have opened several pages of Stripe's in a short time. Go on in one of them, or wait a little.");

    void start(@Observes StartupEvent event, Vertx vertx) {
        pace.forgetOn(vertx);
    }

    /** Takes one of the person's; refuses with {@code slow-down}. */
    void take(String person) {
        pace.take(person);
    }
}
