package live.frontrow.membership.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;

/**
 * Calls Stripe with the creator's key and the API version of stripe-java, which is the one that we know. All methods block:
 * for virtual threads. Metric: {@code frontrow.stripe.calls} by {@code outcome}.
 */
@Singleton
public class StripeAccount {

    private final StripeClient client;
    private final Spacing spacing;
    private final MeterRegistry metrics;

    StripeAccount(StripeConfig config, MeterRegistry metrics) {
        this.client = config.secretKey().map(key -> client(key, config)).orElse(null);
        this.spacing = new Spacing(config.fetchesPerSecond(), System::nanoTime);
        this.metrics = metrics;
    }

    /** Whether there is an account at all. */
    public boolean present() {
        return client != null;
    }

    /** Asks at once, for a person who waits; what fails is a problem of theirs only in that they must try again. */
    public <T> T now(StripeCall<T> call) {
        if (!present()) {
            throw new ProblemException(
                    MembershipProblem.PAYMENTS_UNAVAILABLE, "This channel does not take payments yet.");
        }
        try {
            return ask(call);
        } catch (StripeFailure failure) {
            if (failure.passing()) {
                throw new ProblemException(
                        MembershipProblem.PAYMENTS_UNAVAILABLE, "Stripe does not answer. Try again in a moment.");
            }
            throw failure;
        }
    }

    /** Asks when it is this call's turn among all that the loops ask. */
    public <T> T inTurn(StripeCall<T> call) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(spacing.place().toNanos());
        return ask(call);
    }

    private <T> T ask(StripeCall<T> call) {
        try {
            T answer = call.on(client);
            count("good");
            return answer;
        } catch (StripeException e) {
            StripeFailure failure = new StripeFailure(e);
            failure.pause().ifPresent(spacing::pause);
            count(failure.passing() ? "passing" : "refused");
            throw failure;
        }
    }

    private void count(String outcome) {
        metrics.counter("frontrow.stripe.calls", "outcome", outcome).increment();
    }

    /** No retries of the library's own: each caller knows when to try again, and how often in all. */
    private static StripeClient client(String key, StripeConfig config) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(config.api().toString())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadTimeout((int) config.readTimeout().toMillis())
                .setMaxNetworkRetries(0)
                .build();
    }
}
