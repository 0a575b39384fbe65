package live.frontrow.gateway.hls;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;

/**
 * What a viewer gets. A browser may keep media; nobody in between may keep anything, since the next viewer is checked anew.
 *
 * @param contentType media type
 * @param cacheControl who may keep it
 * @param body the object
 */
record EdgeAnswer(String contentType, String cacheControl, Buffer body) {

    private static final Set<String> MEDIA_TYPES = Set.of("video/mp4", "audio/mp4", "video/mp2t");
    private static final String PLAYLIST_TYPE = "application/vnd.apple.mpegurl";

    static EdgeAnswer playlist(String text) {
        return new EdgeAnswer(PLAYLIST_TYPE, "private, no-cache", Buffer.buffer(text));
    }

    static EdgeAnswer media(OriginAnswer answer, String file) {
        String byName = file.endsWith(".ts") ? "video/mp2t" : "video/mp4";
        String type = answer.contentType() != null && MEDIA_TYPES.contains(answer.contentType())
                ? answer.contentType()
                : byName;
        return new EdgeAnswer(type, "private, max-age=3600, immutable", answer.body());
    }

    void write(HttpServerResponse response) {
        if (!response.closed()) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                    .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
                    .end(body);
        }
    }
}
