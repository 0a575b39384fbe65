package live.frontrow.gateway.hls;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;

/**
 * What took time, as browsers show it to whoever looks into a slow player (W3C Server Timing): {@code hit} from memory,
 * {@code wait} for a part that was not there yet, {@code origin} for what MediaMTX was asked for; in milliseconds.
 */
final class ServerTiming {

    private static final CharSequence NAME = HttpHeaders.createOptimized("Server-Timing");
    private static final CharSequence HIT = HttpHeaders.createOptimized("hit");
    private static final String WAIT = "wait;dur=";
    private static final String ORIGIN = "origin;dur=";

    private ServerTiming() {}

    /** It was there at once. */
    static void hit(HttpServerRequest request) {
        request.response().putHeader(NAME, HIT);
    }

    /** It came after a while. */
    static void waited(HttpServerRequest request, long nanos) {
        String path = request.path();
        boolean blocked = path.endsWith(".m3u8") && !path.endsWith("/index.m3u8");
        request.response().putHeader(NAME, (blocked ? WAIT : ORIGIN) + TimeUnit.NANOSECONDS.toMillis(nanos));
    }
}
