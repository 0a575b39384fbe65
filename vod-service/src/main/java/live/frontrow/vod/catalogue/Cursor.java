package live.frontrow.vod.catalogue;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import live.frontrow.common.problem.ProblemException;

/**
 * Place in the list after a show; opaque to callers.
 *
 * @param startedAt of the show
 * @param show its id
 */
record Cursor(Instant startedAt, String show) {

    String text() {
        byte[] json = JsonArray.of(startedAt.toString(), show).encode().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    static Cursor of(String text) {
        try {
            JsonArray place = new JsonArray(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            return new Cursor(Instant.parse((String) place.getValue(0)), (String) place.getValue(1));
        } catch (IllegalArgumentException
                | DecodeException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | DateTimeException e) {
            throw ProblemException.invalid("cursor", "is not one that we gave out");
        }
    }
}
