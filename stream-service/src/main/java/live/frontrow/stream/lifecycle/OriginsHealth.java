package live.frontrow.stream.lifecycle;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.function.Predicate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the leader reaches every MediaMTX. Not part of readiness: shows are planned and watched without it. Metric:
 * {@code frontrow.ingest.origins} by {@code kind}: {@code known}, {@code silent} (as the leader finds; 0 elsewhere).
 */
@Wellness
@ApplicationScoped
class OriginsHealth implements HealthCheck {

    private final Reconciler reconciler;

    OriginsHealth(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        gauge(metrics, "known", watch -> true);
        gauge(metrics, "silent", watch -> watch.lostAt() != null);
    }

    private void gauge(MeterRegistry metrics, String kind, Predicate<OriginWatch> which) {
        Gauge.builder("frontrow.ingest.origins", reconciler, known -> known.watches().stream()
                        .filter(which)
                        .count())
                .tag("kind", kind)
                .register(metrics);
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
