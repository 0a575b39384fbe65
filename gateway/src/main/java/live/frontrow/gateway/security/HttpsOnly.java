package live.frontrow.gateway.security;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells browsers to come by https from now on, whatever they are given (RFC 6797), where that is what people type. Of this name only: what
 * else there is under the domain is not ours to decide.
 */
@Singleton
final class HttpsOnly {

    /** Before whatever answers. */
    private static final int FIRST = -11_000;

    private static final String HEADER = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000";

    private final PublicUrl publicUrl;

    HttpsOnly(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    void register(@Observes Router router) {
        if (publicUrl.https()) {
            router.route().order(FIRST).handler(context -> {
                context.response().putHeader(HEADER, A_YEAR);
                context.next();
            });
        }
    }
}
