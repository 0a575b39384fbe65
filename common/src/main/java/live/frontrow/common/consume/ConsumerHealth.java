package live.frontrow.common.consume;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Unwell while a consumer has no broker; the service still answers, from what it knew last. */
@Wellness
final class ConsumerHealth implements HealthCheck {

    private final EventConsumers consumers;
    private final ConsumeConfig config;

    ConsumerHealth(EventConsumers consumers, ConsumeConfig config) {
        this.consumers = consumers;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("event consumers").up();
        for (ConsumerLoop loop : consumers.loops()) {
            answer.withData(loop.name(), "lag " + loop.lag());
            if (loop.disconnectedFor().compareTo(config.unwellAfter()) > 0) {
                answer.down().withData(loop.name(), "no broker");
            }
        }
        return answer.build();
    }
}
