package live.frontrow.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import live.frontrow.common.id.Ids;

/** What a cookie holds, and the hash of it that the database knows: a stolen table opens no session. */
final class SessionId {

    /** 256 bits. */
    private static final int CHARACTERS = 43;

    private SessionId() {}

    static String next() {
        return Ids.secret(CHARACTERS);
    }

    static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
