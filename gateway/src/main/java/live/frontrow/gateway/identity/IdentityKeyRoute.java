package live.frontrow.gateway.identity;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Publishes the identity key on the management port, which only the inner network reaches. */
@Singleton
final class IdentityKeyRoute {

    private final IdentityKey key;

    IdentityKeyRoute(IdentityKey key) {
        this.key = key;
    }

    void register(@Observes ManagementInterface management) {
        String keys = key.publicSet();
        management.router().get("/internal/identity/jwks.json").handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=60")
                .end(keys));
    }
}
