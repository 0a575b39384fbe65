package live.frontrow.membership.stripe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The creator's Stripe account, and how much we ask of it. */
@ConfigMapping(prefix = "frontrow.stripe")
public interface StripeConfig {

    /** Secret or restricted key; without one nothing is sold. */
    Optional<String> secretKey();

    /** Signing secrets of the webhook endpoint: two, while one replaces the other. */
    Optional<List<String>> webhookSecrets();

    /** Base address of Stripe's API. */
    @WithDefault("https://api.stripe.com")
    URI api();

    /** How old a signature may be, the same as Stripe's own libraries take. */
    @WithDefault("300s")
    Duration tolerance();

    /** Longest wait for a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** Longest wait for an answer. */
    @WithDefault("10s")
    Duration readTimeout();

    /** Calls a second for people and loops together: below Stripe's 25 for test accounts. */
    @WithDefault("20")
    int fetchesPerSecond();

    /** How often what never arrived is looked for. */
    @WithDefault("5m")
    Duration reconcileEvery();

    /** How long it is known which events came; Stripe can be asked for those of 30 days. */
    @WithDefault("90d")
    Duration rememberFor();

    /** What Stripe takes of a payment by the creator's contract, card and Billing together, in percent; else what is usual. */
    OptionalDouble feePercent();

    /** What it takes beside that of each payment, in minor units of the plans' currency; else what is usual. */
    OptionalLong feeFixed();

    /** Whether Stripe Tax adds taxes; needs to be set up at Stripe. */
    @WithDefault("false")
    boolean automaticTax();
}
