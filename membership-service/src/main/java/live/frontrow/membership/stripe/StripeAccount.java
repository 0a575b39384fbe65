package live.frontrow.membership.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.frontrow.common.metrics.Series;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;

/**
 * Calls Stripe with the creator's key and the API version of stripe-java, which is the one that we know, at one pace: that of
 * the leader, who has all the loops; other instances take a quarter of it for their people. All methods block: for virtual
 * threads. Metric: {@code frontrow.stripe.calls} by {@code outcome}.
 */
@Singleton
public class StripeAccount {

    private static final String CALLS = "frontrow.stripe.calls";
    private static final int SHARE_OF_OTHERS = 4;

    /** Longest wait of a person for one call's turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StripeClient client;
    private final boolean live;
    private final Spacing spacing;
    private final MeterRegistry metrics;
    private boolean settled;

    StripeAccount(StripeConfig config, StripeLeader leader, MeterRegistry metrics) {
        this.client = SecretKey.of(config).map(key -> client(key, config)).orElse(null);
        this.live = SecretKey.of(config).filter(SecretKey::live).isPresent();
        long step = TimeUnit.SECONDS.toNanos(1) / config.fetchesPerSecond();
        this.spacing = new Spacing(() -> leader.here() ? step : SHARE_OF_OTHERS * step, System::nanoTime);
        this.metrics = metrics;
        Series.begin(metrics, CALLS, "outcome", List.of("good", "passing", "refused"));
    }

    /** Whether there is an account at all. */
    public boolean present() {
        return client != null;
    }

    /** Whether real money moves. */
    public boolean live() {
        return live;
    }

    /** Stripe's id of the account that the key is of; may be asked for before it is settled. */
    public String id() throws InterruptedException {
        return inTurn(client -> client.v1().accounts().retrieveCurrent()).getId();
    }

    /** Whether the account is the one that all ids which we know belong to: before, nothing may be asked with them. */
    public synchronized boolean settled() {
        return settled;
    }

    /** The same, in a moment: so that nobody is refused while the service starts. */
    public synchronized boolean settledSoon() throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); present() && !settled && System.nanoTime() < end; ) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        return settled;
    }

    /** Says so. */
    public synchronized void settled(boolean now) {
        settled = now;
        notifyAll();
    }

    /** Asks for a person who waits; what fails is a problem of theirs only in that they must try again. */
    public <T> T now(StripeCall<T> call) {
        if (!present()) {
            throw unavailable("This channel does not take payments yet.");
        }
        try {
            if (!settledSoon()) {
                throw unavailable("The channel is connecting to Stripe. Try again in a moment.");
            }
            if (!spacing.person(PATIENCE)) {
                throw unavailable("Many people are paying this moment. Try again in a minute.");
            }
            return ask(call);
        } catch (StripeFailure failure) {
            if (failure.passing()) {
                throw unavailable("Stripe does not answer. Try again in a moment.");
            }
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("The service is being restarted. Try again in a moment.");
        }
    }

    /** Asks when it is this call's turn among all that the loops ask. */
    public <T> T inTurn(StripeCall<T> call) throws InterruptedException {
        spacing.loop();
        return ask(call);
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(MembershipProblem.PAYMENTS_UNAVAILABLE, detail);
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
        metrics.counter(CALLS, "outcome", outcome).increment();
    }

    /** No retries of the library's own: each caller knows when to try again, and how often in all. */
    private static StripeClient client(SecretKey key, StripeConfig config) {
        return StripeClient.builder()
                .setApiKey(key.text())
                .setApiBase(config.api().toString())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadTimeout((int) config.readTimeout().toMillis())
                .setMaxNetworkRetries(0)
                .build();
    }
}
