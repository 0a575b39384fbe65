package live.frontrow.stream.channel;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Only pictures may be as large as the server allows; everything else is JSON and small. */
@Singleton
final class BodyLimits {

    /** Room for an about page of 10,000 characters in any script. */
    private static final long JSON_BYTES = 64 * 1024;

    private static final String PICTURES = "/api/v1/channel/";

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(BodyLimits::handle);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.PUT && request.path().startsWith(PICTURES)) {
            context.next();
            return;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, JSON_BYTES);
            context.next();
        } else if (Long.parseLong(length) > JSON_BYTES) {
            context.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .setStatusCode(413)
                    .end();
        } else {
            context.next();
        }
    }
}
