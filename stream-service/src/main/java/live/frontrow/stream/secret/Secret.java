package live.frontrow.stream.secret;

import java.security.MessageDigest;
import live.frontrow.common.id.Ids;
import live.frontrow.common.id.Sha256;

/**
 * What opens something for whoever has it: the secret half of a stream key, a play link. Random enough that neither salt
 * nor a slow hash is needed, nobody finds it by trying. Not a record: its text must not show up in a log.
 */
public final class Secret {

    /** 190 bits, for what is pasted. */
    private static final int PASTED = 32;

    /** 130 bits, for what is typed with a remote control. */
    private static final int TYPED = 26;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A new one that people paste. */
    public static Secret pasted() {
        return new Secret(Ids.secret(PASTED));
    }

    /** A new one that people can type: lower case, and nothing that looks like something else. */
    public static Secret typed() {
        return new Secret(Ids.shortId(TYPED));
    }

    /** What somebody sent. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** SHA-256 of it, the one thing that is kept. */
    public byte[] hash() {
        return Sha256.of(text);
    }

    /** Whether {@code hash} is of this secret; takes equally long for every wrong one. */
    public boolean matches(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    /** The text, for the one answer that shows it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
