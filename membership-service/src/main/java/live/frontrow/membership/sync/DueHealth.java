package live.frontrow.membership.sync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.StripeAccount;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Unwell while Stripe's word waits for long, our key is not accepted, or somebody has to look at a dead letter. Metrics:
 * {@code frontrow.stripe.due} (customers), {@code .due.oldest} (seconds), {@code .dead.letters}.
 */
@Wellness
@Singleton
final class DueHealth implements HealthCheck {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final long UNWELL_AFTER_SECONDS = 300;

    private final DeadLetterService letters;
    private final StripeAccount stripe;
    private volatile DeadLetterList last;

    DueHealth(DeadLetterService letters, StripeAccount stripe) {
        this.letters = letters;
        this.stripe = stripe;
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
        boolean connected = !stripe.present() || stripe.settled();
        boolean well = now == null
                || connected
                        && now.oldestSeconds() < UNWELL_AFTER_SECONDS
                        && now.items().isEmpty();
        return HealthCheckResponse.named("stripe")
                .status(well)
                .withData("connected", connected)
                .withData("waiting", now == null ? 0 : now.waiting())
                .withData("deadLetters", now == null ? 0 : now.items().size())
                .build();
    }
}
