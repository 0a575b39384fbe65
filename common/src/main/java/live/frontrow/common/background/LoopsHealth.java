package live.frontrow.common.background;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether every loop goes round. Not part of readiness: requests are answered all the same. */
@Wellness
@ApplicationScoped
class LoopsHealth implements HealthCheck {

    private static final double UNWELL_AFTER_SECONDS = 30;

    private final Loops loops;

    LoopsHealth(Loops loops) {
        this.loops = loops;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("background loops");
        boolean well = true;
        for (Loop loop : loops.all()) {
            answer.withData(loop.name(), String.format(Locale.ROOT, "%.1f s ago", loop.age()));
            well &= loop.overdue() < UNWELL_AFTER_SECONDS;
        }
        return answer.status(well).build();
    }
}
