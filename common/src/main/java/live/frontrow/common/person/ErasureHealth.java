package live.frontrow.common.person;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Unwell while somebody cannot be erased, who was told that they will be. Requests are answered all the same. */
@Wellness
final class ErasureHealth implements HealthCheck {

    private final ErasuresFailing failing;

    ErasureHealth(ErasuresFailing failing) {
        this.failing = failing;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("erasures")
                .status(failing.are() == 0)
                .withData("failing", failing.are())
                .build();
    }
}
