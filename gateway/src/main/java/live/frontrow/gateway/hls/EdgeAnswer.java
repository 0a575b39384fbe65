package live.frontrow.gateway.hls;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import live.frontrow.gateway.hls.live.Encoded;
import live.frontrow.gateway.hls.origin.MediaFile;
import live.frontrow.gateway.hls.origin.OriginAnswer;
import live.frontrow.gateway.security.MediaHeaders;

/**
 * What a viewer gets. A browser may keep media; nobody in between may keep anything, since the next viewer is checked anew.
 *
 * @param contentType media type
 * @param cacheControl who may keep it
 * @param at when MediaMTX gave it: players reckon with its age
 * @param media the object, or null
 * @param file the object's file, if it may have one
 * @param text the playlist, or null
 */
record EdgeAnswer(
        AsciiString contentType,
        AsciiString cacheControl,
        Instant at,
        Buffer media,
        Optional<MediaFile> file,
        Encoded text) {

    private static final AsciiString VIDEO = AsciiString.of("video/mp4");
    private static final Map<String, AsciiString> MEDIA_TYPES = Map.of("audio/mp4", AsciiString.of("audio/mp4"));
    private static final String FIRST = "gzip,";
    private static final AsciiString PLAYLIST_TYPE = AsciiString.of("application/vnd.apple.mpegurl");
    private static final AsciiString ASKED_AGAIN = AsciiString.of("private, no-cache");
    private static final AsciiString KEPT_BY_THE_BROWSER = AsciiString.of("private, max-age=3600, immutable");
    private static final AsciiString KEPT_BY_ANYBODY = AsciiString.of("public, max-age=3600, immutable");

    static EdgeAnswer playlist(Encoded text, Instant at) {
        return new EdgeAnswer(PLAYLIST_TYPE, ASKED_AGAIN, at, null, Optional.empty(), text);
    }

    static EdgeAnswer media(OriginAnswer answer) {
        AsciiString type = answer.contentType() == null ? VIDEO : MEDIA_TYPES.getOrDefault(answer.contentType(), VIDEO);
        return new EdgeAnswer(type, KEPT_BY_THE_BROWSER, answer.at(), answer.body(), answer.file(), null);
    }

    /** Media for everybody whom CloudFront lets in. */
    EdgeAnswer shared() {
        return new EdgeAnswer(contentType, KEPT_BY_ANYBODY, at, media, file, text);
    }

    /** The same playlist with another text. */
    EdgeAnswer rewritten(UnaryOperator<String> change) {
        return new EdgeAnswer(
                contentType,
                cacheControl,
                at,
                media,
                file,
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
        boolean zipped = isZipped(takesGzip(request.headers()));
        response.putHeader(HttpHeaders.CONTENT_ENCODING, zipped ? HttpHeaderValues.GZIP : HttpHeaderValues.IDENTITY)
                .end(body(zipped));
    }

    /** Seconds since MediaMTX gave it. */
    long age() {
        return Math.max(0, System.currentTimeMillis() - at.toEpochMilli()) / 1_000;
    }

    /** Whether somebody who takes gzip, or not, gets it compressed. */
    boolean isZipped(boolean gzip) {
        return text != null && gzip;
    }

    /** The bytes that are sent, for whoever gets it compressed or not. */
    Buffer body(boolean zipped) {
        if (text == null) {
            return media;
        }
        return zipped ? text.gzip() : text.plain();
    }

    /** Browsers say "gzip, deflate, br"; whoever weighs it, even with 0, gets what everybody understands. */
    static boolean takesGzip(MultiMap headers) {
        String accepted = headers.get(HttpHeaders.ACCEPT_ENCODING);
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
