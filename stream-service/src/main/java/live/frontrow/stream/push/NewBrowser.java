package live.frontrow.stream.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import live.frontrow.common.text.OneLine;
import live.frontrow.stream.wish.WishRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/browsers}: what {@code PushSubscription.toJSON()} gives, and by what name its owner knows the browser. */
@Schema(name = "NewPushBrowser")
record NewBrowser(
        @Schema(maxLength = 1024) String endpoint,
        Keys keys,

        @Schema(maxLength = 60, examples = "Firefox on Linux")
        String name,

        @Schema(examples = "Europe/Berlin") String timeZone,
        @Schema(examples = "en-GB") String language) {

    private static final int POINT = 65;
    private static final int SECRET = 16;
    private static final int NAME_MAX = 60;

    /** In base64url. */
    @Schema(name = "PushKeys")
    record Keys(String p256dh, String auth) {}

    /** The browser with usable keys, or an {@code invalid-input} problem; of the endpoint nothing is believed yet. */
    Browser checked() {
        List<Violation> found = new ArrayList<>();
        byte[] p256dh = bytes("keys.p256dh", keys == null ? null : keys.p256dh(), POINT, found);
        byte[] auth = bytes("keys.auth", keys == null ? null : keys.auth(), SECRET, found);
        if (found.isEmpty() && !onCurve(p256dh, auth)) {
            found.add(new Violation("keys.p256dh", "must be a point on P-256"));
        }
        if (label().isEmpty() || OneLine.characters(label()) > NAME_MAX) {
            found.add(new Violation("name", "must have 1 to 60 characters"));
        }
        WishRules.place(timeZone, language, found);
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return new Browser(UUID.fromString(Ids.next()), endpoint, p256dh, auth);
    }

    /** By what name its owner knows it. */
    String label() {
        return OneLine.of(name == null ? "" : name);
    }

    private static byte[] bytes(String field, String text, int length, List<Violation> found) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text == null ? "" : text);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException odd) {
            // Said below.
        }
        found.add(new Violation(field, "must be %d bytes in base64url".formatted(length)));
        return null;
    }

    private static boolean onCurve(byte[] p256dh, byte[] auth) {
        try {
            UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
            return true;
        } catch (RuntimeException odd) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "NewBrowser";
    }
}
