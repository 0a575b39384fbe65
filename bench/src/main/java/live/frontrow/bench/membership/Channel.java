package live.frontrow.bench.membership;

import java.net.URI;
import java.util.Map;
import live.frontrow.bench.stage.Identity;
import live.frontrow.bench.stage.Service;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.local.process.Ports;
import live.frontrow.local.process.Secrets;
import live.frontrow.stripe.Settings;
import live.frontrow.stripe.StripeSimulator;
import live.frontrow.stripe.control.Controls;
import live.frontrow.stripe.lives.Owner;

/**
 * An installation with an account at Stripe: a simulator in this JVM, for which the installation's own would be too small. It
 * sends events to the public address, as Stripe does.
 */
final class Channel implements AutoCloseable {

    /** Of everything that happens by chance. */
    static final long SEED = 20261128;

    /** What {@code docs/stripe.md} says for a crowd that buys at once, with a live key: with a test key it would take half an hour. */
    static final int CROWD_PER_SECOND = 80;

    /** As Stripe admits with a test key (docs.stripe.com/rate-limits). */
    static final int CALLS_PER_SECOND = 25;

    private static final String PACE = "FRONTROW_STRIPE_FETCHES_PER_SECOND";
    private static final int SECRET = 40;
    private static final int DELIVERIES_AT_ONCE = 16;

    private final StripeSimulator simulator;
    private final Installation installation;
    private final Owner owner;
    private final URI webhook;
    private final String webhookSecret;

    private Channel(StripeSimulator simulator, String key, URI webhook, String webhookSecret, Size size, int pace) {
        this.simulator = simulator;
        this.owner = new Owner(simulator.address(), key);
        this.webhook = webhook;
        this.webhookSecret = webhookSecret;
        this.installation = Installation.start(Map.of(
                "FRONTROW_WEB_PORT",
                Integer.toString(webhook.getPort()),
                "FRONTROW_STRIPE_API",
                simulator.address().toString(),
                PACE,
                Integer.toString(pace),
                "FRONTROW_STRIPE_RECONCILE_EVERY",
                size.reconcile().toSeconds() + "s",
                "STRIPE_SECRET_KEY",
                key,
                "STRIPE_WEBHOOK_SECRETS",
                webhookSecret));
    }

    /** Starts everything, for a crowd that buys at once. */
    static Channel open(Size size) {
        return open(size, CROWD_PER_SECOND);
    }

    /** Starts everything; Stripe is asked at most {@code pace} things a second. */
    static Channel open(Size size, int pace) {
        String key = "sk_test_" + Secrets.random(SECRET);
        String webhookSecret = "whsec_" + Secrets.random(SECRET);
        URI webhook = URI.create("http://127.0.0.1:" + Ports.free() + "/webhooks/stripe");
        StripeSimulator simulator = StripeSimulator.start(Settings.of(key)
                .withWebhook(webhook, webhookSecret)
                // The owner's hand is not held to what services may ask; how much that is shows in what follows.
                .withRequestsPerSecond(0)
                .withDeliveriesAtOnce(DELIVERIES_AT_ONCE)
                .withSeed(SEED));
        try {
            return new Channel(simulator, key, webhook, webhookSecret, size, pace);
        } catch (RuntimeException e) {
            simulator.close();
            throw e;
        }
    }

    /** From now on as with a test key: everything is started anew with the pace that is usual. */
    void usualPace() {
        simulator.controls().requestsPerSecond(CALLS_PER_SECOND);
        installation.restart(Map.of(PACE, Integer.toString(Loud.QUESTIONS_PER_SECOND)));
    }

    Controls stripe() {
        return simulator.controls();
    }

    Owner owner() {
        return owner;
    }

    Installation installation() {
        return installation;
    }

    Tables tables() {
        return new Tables(installation);
    }

    /** A service's own address, with a token of the gateway's. */
    Service service(String name) {
        return new Service(URI.create("http://127.0.0.1:" + installation.port(name)), new Identity(installation, name));
    }

    URI webhook() {
        return webhook;
    }

    String webhookSecret() {
        return webhookSecret;
    }

    @Override
    public void close() {
        try (installation) {
            simulator.close();
        }
    }
}
