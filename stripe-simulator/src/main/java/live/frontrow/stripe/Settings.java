package live.frontrow.stripe;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import live.frontrow.stripe.billing.BillingRules;

/**
 * How a simulator is.
 *
 * @param listen where it listens; port 0: a free one
 * @param key the secret key that services use; {@code sk_live_…} gets live mode's limits and retries
 * @param webhook where events are sent from the beginning; null: nowhere until an endpoint is made by the API
 * @param webhookSecrets that sign them: several while they are rotated
 * @param rules about money
 * @param requestsPerSecond that the API answers; 0: as many as come
 * @param deliveriesAtOnce 1 keeps their order
 * @param seed of ids and faults
 * @param wall the machine's clock
 * @param state file in which the account stays over restarts; null: nowhere
 */
public record Settings(
        InetSocketAddress listen,
        String key,
        URI webhook,
        List<String> webhookSecrets,
        BillingRules rules,
        int requestsPerSecond,
        int deliveriesAtOnce,
        long seed,
        InstantSource wall,
        Path state) {

    /** Requests a second that Stripe admits, with a live key and with a test key (docs.stripe.com/rate-limits). */
    private static final int LIVE_LIMIT = 100;

    private static final int TEST_LIMIT = 25;
    private static final int AT_ONCE = 4;

    /** As Stripe is, on a free port. */
    public static Settings of(String key) {
        return new Settings(
                loopback(0),
                key,
                null,
                List.of(),
                BillingRules.usual(),
                key.startsWith("sk_live_") ? LIVE_LIMIT : TEST_LIMIT,
                AT_ONCE,
                1,
                InstantSource.system(),
                null);
    }

    /** On that port of 127.0.0.1. */
    public Settings withPort(int port) {
        return withAddress(loopback(port));
    }

    /** At that address, which others than this machine may reach. */
    public Settings withAddress(InetSocketAddress address) {
        return new Settings(
                address, key, webhook, webhookSecrets, rules, requestsPerSecond, deliveriesAtOnce, seed, wall, state);
    }

    /** Events go there, signed with these. */
    public Settings withWebhook(URI newWebhook, String... secrets) {
        return new Settings(
                listen,
                key,
                newWebhook,
                List.of(secrets),
                rules,
                requestsPerSecond,
                deliveriesAtOnce,
                seed,
                wall,
                state);
    }

    /** With these rules about money. */
    public Settings withRules(BillingRules newRules) {
        return new Settings(
                listen, key, webhook, webhookSecrets, newRules, requestsPerSecond, deliveriesAtOnce, seed, wall, state);
    }

    /** With that limit of requests; 0: none. */
    public Settings withRequestsPerSecond(int limit) {
        return new Settings(listen, key, webhook, webhookSecrets, rules, limit, deliveriesAtOnce, seed, wall, state);
    }

    /** With so many deliveries under way at once. */
    public Settings withDeliveriesAtOnce(int deliveries) {
        return new Settings(
                listen, key, webhook, webhookSecrets, rules, requestsPerSecond, deliveries, seed, wall, state);
    }

    /** With ids and faults of that seed. */
    public Settings withSeed(long newSeed) {
        return new Settings(
                listen, key, webhook, webhookSecrets, rules, requestsPerSecond, deliveriesAtOnce, newSeed, wall, state);
    }

    /** On a clock of its own. */
    public Settings withWall(InstantSource newWall) {
        return new Settings(
                listen, key, webhook, webhookSecrets, rules, requestsPerSecond, deliveriesAtOnce, seed, newWall, state);
    }

    /** Kept in that file. */
    public Settings withState(Path file) {
        return new Settings(
                listen, key, webhook, webhookSecrets, rules, requestsPerSecond, deliveriesAtOnce, seed, wall, file);
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }
}
