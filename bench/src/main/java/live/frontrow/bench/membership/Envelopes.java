package live.frontrow.bench.membership;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import live.frontrow.stripe.state.Event;
import live.frontrow.stripe.webhook.Signature;

/** Events under new ids, signed as Stripe signs them. */
final class Envelopes {

    private static final long MILLIS = 1_000;

    private final String secret;
    private final AtomicLong number = new AtomicLong(System.nanoTime());

    Envelopes(String secret) {
        this.secret = secret;
    }

    /**
     * A request.
     *
     * @param signature as it stands in its header
     */
    record Envelope(String body, String signature) {}

    Envelope of(Event event) {
        String body = event.resource()
                .set("id", "evt_bench" + number.incrementAndGet())
                .json()
                .toPrettyString();
        return new Envelope(body, Signature.header(body, System.currentTimeMillis() / MILLIS, List.of(secret)));
    }
}
