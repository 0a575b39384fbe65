package live.frontrow.membership.sync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.StripeAccount;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Unwell while Stripe's word waits for long, our key is not accepted, or somebody has to look at a dead letter. Metrics:
 * {@code frontrow.stripe.backlog} (customers), {@code .oldest} (seconds), {@code .dead.letters};
 * not a number while the database does not answer.
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
        register(metrics);
        loops.startBlocking("stripe backlog", () -> {
            look();
            return EVERY;
        });
    }

    void register(MeterRegistry metrics) {
        Gauge.builder("frontrow.stripe.backlog", of(DeadLetterList::waiting)).register(metrics);
        Gauge.builder("frontrow.stripe.oldest", of(DeadLetterList::oldestSeconds))
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("frontrow.stripe.dead.letters", of(list -> list.items().size()))
                .register(metrics);
    }

    private Supplier<Number> of(Function<DeadLetterList, Number> figure) {
        return () -> {
            DeadLetterList now = last;
            return now == null ? Double.NaN : figure.apply(now);
        };
    }

    /** Reads anew. What cannot be read is forgotten: an old value would say that all is well, or that it is not, for ever. */
    void look() {
        DeadLetterList read = null;
        try {
            read = letters.list();
        } finally {
            last = read;
        }
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
