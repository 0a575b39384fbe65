package live.frontrow.membership.member;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import live.frontrow.common.problem.ProblemException;

/** Place in the list after a person; opaque to callers. */
record MemberCursor(boolean active, String sortName, String person) {

    String text() {
        byte[] json = JsonArray.of(active, sortName, person).encode().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    static MemberCursor of(String text) {
        try {
            JsonArray place = new JsonArray(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            return new MemberCursor(
                    (Boolean) place.getValue(0), (String) place.getValue(1), (String) place.getValue(2));
        } catch (IllegalArgumentException | DecodeException | ClassCastException | IndexOutOfBoundsException e) {
            throw ProblemException.invalid("cursor", "is not one that we gave out");
        }
    }
}
