package live.frontrow.gateway.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets nobody store that something went wrong, whoever says so: the next try may go well, as with a file of the app that
 * is missing while a new version is rolled out. Browsers may keep such a file for good, since its name carries a digest.
 */
@Singleton
final class CacheRules {

    /** Before whatever answers. */
    private static final int FIRST = -11_000;

    private static final int FAILURES = 400;
    private static final String ASSETS = "/assets/";

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(CacheRules::handle);
    }

    private static void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(end -> {
            if (response.getStatusCode() >= FAILURES) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            } else if (context.request().path().startsWith(ASSETS)) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            }
        });
        context.next();
    }
}
