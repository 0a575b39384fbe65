package live.frontrow.common.tail;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before every tail has read what was there at the start. */
@Readiness
final class TailReadiness implements HealthCheck {

    private final TopicTail tails;

    TailReadiness(TopicTail tails) {
        this.tails = tails;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("event tails").up();
        for (Tail tail : tails.tails()) {
            answer.withData(tail.name(), tail.caughtUp() ? "caught up" : "lag " + tail.lag());
            if (!tail.caughtUp()) {
                answer.down();
            }
        }
        return answer.build();
    }
}
