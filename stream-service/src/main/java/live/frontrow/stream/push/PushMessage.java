package live.frontrow.stream.push;

import io.vertx.core.json.JsonObject;
import java.time.Duration;

/**
 * What a browser shows.
 *
 * @param path page of ours that it opens
 * @param tag what makes it one: a second one with the same takes its place without a sound
 * @param life how long a push service keeps it for a browser that is away
 * @param urgent whether it wakes a phone that saves power
 */
public record PushMessage(String title, String body, String path, String tag, Duration life, boolean urgent) {

    /** Push services take 4,096 bytes, encrypted. */
    private static final int BODY_MAX = 500;

    String json() {
        int end = body.offsetByCodePoints(0, Math.min(BODY_MAX, body.codePointCount(0, body.length())));
        return new JsonObject()
                .put("title", title)
                .put("body", body.substring(0, end))
                .put("path", path)
                .put("tag", tag)
                .encode();
    }
}
