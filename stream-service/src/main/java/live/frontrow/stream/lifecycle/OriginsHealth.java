package live.frontrow.stream.lifecycle;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether the leader reaches every MediaMTX. Not part of readiness: shows are planned and watched without it. */
@Wellness
@ApplicationScoped
class OriginsHealth implements HealthCheck {

    private final Reconciler reconciler;

    OriginsHealth(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("ingest origins");
        boolean well = true;
        for (OriginWatch watch : reconciler.watches()) {
            Instant lostAt = watch.lostAt();
            answer.withData(watch.origin().name(), lostAt == null ? "answers" : "silent since " + lostAt);
            well &= lostAt == null;
        }
        return answer.status(well).build();
    }
}
