package live.frontrow.membership.stripe;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Real money over plain http: the service does not start. */
@Singleton
final class LiveKeyGuard {

    private final StripeConfig config;
    private final URI publicUrl;

    LiveKeyGuard(StripeConfig config, @ConfigProperty(name = "frontrow.public-url") URI publicUrl) {
        this.config = config;
        this.publicUrl = publicUrl;
    }

    void start(@Observes StartupEvent event) {
        SecretKey.of(config).ifPresent(key -> check(key, publicUrl, config.api()));
    }

    static void check(SecretKey key, URI publicUrl, URI api) {
        if (key.live() && !(secure(publicUrl) && secure(api))) {
            throw new IllegalStateException(
                    "STRIPE_SECRET_KEY is a live key: FRONTROW_PUBLIC_URL and Stripe's address must begin with https://");
        }
    }

    private static boolean secure(URI address) {
        return "https".equals(address.getScheme());
    }
}
