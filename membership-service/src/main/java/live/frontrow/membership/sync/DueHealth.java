package live.frontrow.membership.sync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.background.Loops;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Unwell while Stripe's word waits for long, or somebody has to look at a dead letter. Metrics: {@code frontrow.stripe.due}
 * (customers), {@code .due.oldest} (seconds), {@code .dead.letters}.
 */
@Wellness
@Singleton
final class DueHealth implements HealthCheck {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final long UNWELL_AFTER_SECONDS = 300;

    private final DeadLetterService letters;
    private volatile DeadLetterList last;

    DueHealth(DeadLetterService letters) {
        this.letters = letters;
    }

    void start(@Observes StartupEvent event, Loops loops, MeterRegistry metrics) {
        Gauge.builder("frontrow.stripe.due", () -> last == null ? Double.NaN : last.waiting())
                .register(metrics);
        Gauge.builder("frontrow.stripe.due.oldest", () -> last == null ? Double.NaN : last.oldestSeconds())
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder(
                        "frontrow.stripe.dead.letters",
                        () -> last == null ? Double.NaN : last.items().size())
                .register(metrics);
        loops.startBlocking("stripe backlog", () -> {
            last = letters.list();
            return EVERY;
        });
    }

    @Override
    public HealthCheckResponse call() {
        DeadLetterList now = last;
        boolean well = now == null
                || now.oldestSeconds() < UNWELL_AFTER_SECONDS && now.items().isEmpty();
        return HealthCheckResponse.named("stripe")
                .status(well)
                .withData("waiting", now == null ? 0 : now.waiting())
                .withData("deadLetters", now == null ? 0 : now.items().size())
                .build();
    }
}
