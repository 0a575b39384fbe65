package live.frontrow.membership.stripe;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.local.process.Ports;
import org.junit.jupiter.api.Test;

class StripeAccountTest {

    /** One that does not lead has a call every four seconds. */
    private final StripeAccount stripe = new StripeAccount(
            Configs.of(Map.of(
                    "secretKey",
                    Optional.of("sk_test_1"),
                    "api",
                    URI.create("http://127.0.0.1:" + Ports.free()),
                    "fetchesPerSecond",
                    1,
                    "connectTimeout",
                    Duration.ofSeconds(1),
                    "readTimeout",
                    Duration.ofSeconds(1))),
            new StripeLeader(null),
            new SimpleMeterRegistry());

    @Test
    void shouldPutPeopleUnderTheOnePaceAndTellWhomItWouldKeepWaiting() {
        stripe.settled(true);
        refused("Stripe does not answer. Try again in a moment.");
        refused("Many people are paying this moment. Try again in a minute.");
    }

    private void refused(String words) {
        assertThatThrownBy(() -> stripe.now(client -> client.v1().balance().retrieve()))
                .isInstanceOf(ProblemException.class)
                .hasMessage(words);
    }
}
