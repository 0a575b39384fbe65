package live.frontrow.gateway.viewer;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import live.frontrow.common.id.Ids;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.session.SessionSecret;

/** Makes and checks what the anonymous viewer cookie holds: {@code anon-<random>.<HMAC-SHA256>}. */
@Singleton
final class AnonymousIds {

    /** 131 bits: nobody meets or guesses another viewer's id. */
    private static final int RANDOM_CHARACTERS = 22;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SessionSecret secret;

    AnonymousIds(SessionSecret secret) {
        this.secret = secret;
    }

    String next() {
        return Viewer.ANONYMOUS + Ids.secret(RANDOM_CHARACTERS);
    }

    String sign(String id) {
        return id + "." + signature(id);
    }

    /** The id in a cookie that we signed. */
    Optional<String> verify(String cookie) {
        int dot = cookie.lastIndexOf('.');
        if (dot < 0 || !Viewer.isAnonymous(cookie)) {
            return Optional.empty();
        }
        String id = cookie.substring(0, dot);
        byte[] expected = signature(id).getBytes(StandardCharsets.US_ASCII);
        byte[] given = cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(id) : Optional.empty();
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret.key("anonymous-viewer"));
            return BASE64.encodeToString(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
