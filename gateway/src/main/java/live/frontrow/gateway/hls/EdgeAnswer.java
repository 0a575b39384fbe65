package live.frontrow.gateway.hls;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import live.frontrow.gateway.hls.live.Encoded;
import live.frontrow.gateway.hls.origin.OriginAnswer;
import live.frontrow.gateway.security.MediaHeaders;

/**
 * What a viewer gets. A browser may keep media; nobody in between may keep anything, since the next viewer is checked anew.
 *
 * @param contentType media type
 * @param cacheControl who may keep it
 * @param at when MediaMTX gave it: players reckon with its age
 * @param media the object, or null
 * @param text the playlist, or null
 */
record EdgeAnswer(String contentType, String cacheControl, Instant at, Buffer media, Encoded text) {

    private static final Set<String> MEDIA_TYPES = Set.of("video/mp4", "audio/mp4");
    private static final String FIRST = "gzip,";
    private static final String PLAYLIST_TYPE = "application/vnd.apple.mpegurl";

    static EdgeAnswer playlist(Encoded text, Instant at) {
        return new EdgeAnswer(PLAYLIST_TYPE, "private, no-cache", at, null, text);
    }

    static EdgeAnswer media(OriginAnswer answer) {
        String type = answer.contentType() != null && MEDIA_TYPES.contains(answer.contentType())
                ? answer.contentType()
                : "video/mp4";
        return new EdgeAnswer(type, "private, max-age=3600, immutable", answer.at(), answer.body(), null);
    }

    /** Media for everybody whom CloudFront lets in. */
    EdgeAnswer shared() {
        return new EdgeAnswer(contentType, "public, max-age=3600, immutable", at, media, text);
    }

    /** The same playlist with another text. */
    EdgeAnswer rewritten(UnaryOperator<String> change) {
        return new EdgeAnswer(
                contentType,
                cacheControl,
                at,
                media,
                new Encoded(change.apply(text.plain().toString())));
    }

    void write(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        MediaHeaders.put(response)
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
                .putHeader(HttpHeaders.AGE, Long.toString(age()));
        if (text != null) {
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        // "identity" keeps the server from compressing by itself, and is not sent.
        boolean zipped = isZipped(request.headers());
        response.putHeader(HttpHeaders.CONTENT_ENCODING, zipped ? HttpHeaderValues.GZIP : HttpHeaderValues.IDENTITY)
                .end(body(zipped));
    }

    /** Seconds since MediaMTX gave it. */
    long age() {
        return Math.max(0, System.currentTimeMillis() - at.toEpochMilli()) / 1_000;
    }

    /** Whether whoever sends these headers gets it compressed. */
    boolean isZipped(MultiMap headers) {
        return text != null && takesGzip(headers.get(HttpHeaders.ACCEPT_ENCODING));
    }

    /** The bytes that are sent, for whoever gets it compressed or not. */
    Buffer body(boolean zipped) {
        if (text == null) {
            return media;
        }
        return zipped ? text.gzip() : text.plain();
    }

    /** Browsers say "gzip, deflate, br"; whoever weighs it, even with 0, gets what everybody understands. */
    private static boolean takesGzip(String accepted) {
        if (accepted == null) {
            return false;
        }
        // As all browsers have it, without looking at the rest.
        if (accepted.startsWith(FIRST)) {
            return true;
        }
        for (String coding : accepted.split(",", 16)) {
            if (coding.strip().equalsIgnoreCase("gzip")) {
                return true;
            }
        }
        return false;
    }
}
