package live.frontrow.stream.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import live.frontrow.common.id.Ids;

/** The secret half of a stream key. Not a record: its text must not show up in a log. */
public final class Secret {

    /** 190 bits: no salt and no slow hash needed, nobody finds it by trying. */
    private static final int LENGTH = 32;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    static Secret generate() {
        return new Secret(Ids.secret(LENGTH));
    }

    /** What a publisher sent. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    boolean matches(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    /** The text, for the one answer that shows it. */
    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
