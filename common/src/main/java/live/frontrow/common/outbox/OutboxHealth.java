package live.frontrow.common.outbox;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Unwell while events wait for too long, most likely for Kafka. Not a matter of readiness: requests are still answered,
 * and what they change is told later.
 */
@Wellness
final class OutboxHealth implements HealthCheck {

    private final OutboxBacklog backlog;
    private final OutboxConfig config;

    OutboxHealth(OutboxBacklog backlog, OutboxConfig config) {
        this.backlog = backlog;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        boolean late = backlog.oldestSeconds() > config.unwellAfter().toSeconds();
        return HealthCheckResponse.named("outbox")
                .status(!late)
                .withData("waiting", Double.toString(backlog.count()))
                .withData("oldestSeconds", Double.toString(backlog.oldestSeconds()))
                .build();
    }
}
