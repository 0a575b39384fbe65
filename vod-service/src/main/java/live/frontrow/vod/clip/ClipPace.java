package live.frontrow.vod.clip;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.pace.PeoplePace;
import live.frontrow.vod.problem.VodProblem;

/** Bounds how often one person makes a clip: ten at once, then one in six seconds. Of this instance. */
@Singleton
class ClipPace {

    private final PeoplePace pace = new PeoplePace(
            10,
            Duration.ofSeconds(6),
            VodProblem.SLOW_DOWN,
            "You have made many clips in a short time. Wait a little.");

    void start(@Observes StartupEvent event, Vertx vertx) {
        pace.forgetOn(vertx);
    }

    /** Takes one of the person's; refuses with {@code slow-down}. */
    void take(String person) {
        pace.take(person);
    }
}
