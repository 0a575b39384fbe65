package live.frontrow.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Which headers pass between browser and service. Named ones only: cookies, the client's Authorization and everything
 * about forwarding stay out by not being on the list.
 */
final class HeaderRules {

    private static final List<String> INWARD = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Stripe-Signature");
    private static final List<String> OUTWARD = List.of(
            "Allow",
            "Cache-Control",
            "Content-Disposition",
            "Content-Language",
            "Content-Length",
            "Content-Type",
            "ETag",
            "Last-Modified",
            "Link",
            "Retry-After",
            "Vary",
            "WWW-Authenticate");

    private static final List<String> HANDSHAKE = List.of("Origin", "Sec-WebSocket-Key", "Sec-WebSocket-Version");
    private static final List<String> SHAKEN =
            List.of("Connection", "Sec-WebSocket-Accept", "Upgrade", "X-Frontrow-Problem");

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private HeaderRules() {}

    /**
     * Whence a browser comes is told to those services that must know it, whatever is asked of them: a path can be written in
     * more ways than one.
     */
    static MultiMap inward(HttpServerRequest client, Service service, String identityToken) {
        MultiMap headers = copy(client.headers(), INWARD);
        if (service.countsByAddress()) {
            headers.set(FORWARDED_FOR, client.remoteAddress().hostAddress());
        }
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + identityToken);
        return headers;
    }

    static MultiMap outward(MultiMap service) {
        MultiMap headers = copy(service, OUTWARD);
        String location = service.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, local(location));
        }
        return headers;
    }

    /** Whether the request wants to go on as a WebSocket. */
    static boolean asksForSocket(MultiMap client) {
        return "websocket".equalsIgnoreCase(client.get(HttpHeaders.UPGRADE)) && client.contains("Sec-WebSocket-Key");
    }

    /** The handshake, with nothing in it that says who somebody is, which is the ticket's matter, but whence. */
    static MultiMap handshake(HttpServerRequest client) {
        return copy(client.headers(), HANDSHAKE)
                .set(FORWARDED_FOR, client.remoteAddress().hostAddress())
                .set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE)
                .set(HttpHeaders.UPGRADE, "websocket");
    }

    /** The answer to it. */
    static MultiMap shaken(MultiMap service) {
        return copy(service, SHAKEN);
    }

    /** Services know their inner address only; for a browser just the path makes sense. */
    private static String local(String location) {
        try {
            URI uri = new URI(location);
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    private static MultiMap copy(MultiMap from, List<String> names) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (String name : names) {
            List<String> values = from.getAll(name);
            if (!values.isEmpty()) {
                headers.set(name, values);
            }
        }
        return headers;
    }
}
