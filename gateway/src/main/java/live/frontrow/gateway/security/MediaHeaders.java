package live.frontrow.gateway.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** What browsers are told about everything that is played: it is nothing else, and for our own pages. */
public final class MediaHeaders {

    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence RESOURCE_POLICY = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");

    private MediaHeaders() {}

    /** Adds them to an answer. */
    public static HttpServerResponse put(HttpServerResponse response) {
        return response.putHeader(NO_SNIFF, "nosniff").putHeader(RESOURCE_POLICY, "same-origin");
    }
}
