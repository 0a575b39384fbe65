package live.frontrow.common.page;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.function.Function;
import live.frontrow.common.problem.ProblemException;

/** A place in a list as a text that callers hand back unread: its values as a JSON array, in Base64 for addresses. */
public final class Cursors {

    private Cursors() {}

    /** The place of these values, each of which JSON knows. */
    public static String text(Object... values) {
        byte[] json = JsonArray.of(values).encode().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** What {@code place} makes of the values; refuses the input {@code cursor} when they are not as we gave them out. */
    public static <T> T read(String text, Function<JsonArray, T> place) {
        try {
            return place.apply(new JsonArray(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)));
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
