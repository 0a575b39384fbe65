package live.frontrow.membership;

import com.stripe.StripeClient;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import live.frontrow.local.process.Ports;
import live.frontrow.stripe.Settings;
import live.frontrow.stripe.StripeSimulator;
import live.frontrow.stripe.control.Controls;
import live.frontrow.stripe.lives.Owner;

/** A Stripe account of the tests' own, which sends its events to the service under test. */
public final class StripeResource implements QuarkusTestResourceLifecycleManager {

    /** The newer of the endpoint's two signing secrets: events are signed with both. */
    public static final String SECRET = "whsec_newer";

    private static final String KEY = "sk_test_frontrow";

    private static volatile StripeSimulator running;

    /** What moves the account. */
    public static Controls stripe() {
        return running.controls();
    }

    /** The account as its owner sees it, and other software. */
    public static StripeClient client() {
        return StripeClient.builder()
                .setApiKey(KEY)
                .setApiBase(running.address().toString())
                .build();
    }

    /** The same for what people do at random. */
    public static Owner owner() {
        return new Owner(running.address(), KEY);
    }

    @Override
    public Map<String, String> start() {
        int port = Ports.free();
        running = StripeSimulator.start(Settings.of(KEY)
                .withWebhook(URI.create("http://127.0.0.1:" + port + "/webhooks/stripe"), "whsec_older", SECRET)
                .withRequestsPerSecond(0)
                .withSeed(8));
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(port),
                "frontrow.stripe.secret-key",
                KEY,
                "frontrow.stripe.webhook-secrets",
                "whsec_before," + SECRET,
                "frontrow.stripe.fetches-per-second",
                "200",
                "frontrow.stripe.api",
                running.address().toString());
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
        }
    }
}
