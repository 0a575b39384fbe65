package live.frontrow.vod.work;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether recordings leave for the bucket. Not part of readiness: what is there plays all the same. */
@Wellness
@ApplicationScoped
class AgentHealth implements HealthCheck {

    private final AgentThread agent;
    private final AgentConfig config;

    AgentHealth(AgentThread agent, AgentConfig config) {
        this.agent = agent;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        boolean well = agent.failure().isEmpty() && agent.left().bytes() < config.unwellAbove();
        return HealthCheckResponse.named("recordings")
                .withData("waiting bytes", agent.left().bytes())
                .withData("failure", agent.failure())
                .status(well)
                .build();
    }
}
