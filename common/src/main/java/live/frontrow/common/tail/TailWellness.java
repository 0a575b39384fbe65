package live.frontrow.common.tail;

import io.smallrye.health.api.Wellness;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Unwell while a tail has no broker; what it had read stays in force. */
@Wellness
final class TailWellness implements HealthCheck {

    private static final Duration UNWELL_AFTER = Duration.ofSeconds(30);

    private final TopicTail tails;

    TailWellness(TopicTail tails) {
        this.tails = tails;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("event tails").up();
        for (Tail tail : tails.tails()) {
            answer.withData(tail.name(), "lag " + tail.lag());
            if (tail.disconnectedFor().compareTo(UNWELL_AFTER) > 0) {
                answer.down().withData(tail.name(), "no broker");
            }
        }
        return answer.build();
    }
}
