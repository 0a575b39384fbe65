package live.frontrow.common.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;

/** Makes the identifiers and secrets of all services. Thread-safe. */
public final class Ids {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** RFC 4648 §6 in lower case: no 0, 1, 8 and 9, so nothing is misread when it is dictated. */
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private static final NoArgGenerator UUID_V7 = Generators.timeBasedEpochGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A UUID version 7 (RFC 9562): unique, and sorting by it sorts by the time of creation. */
    public static String next() {
        return UUID_V7.generate().toString();
    }

    /** {@code length} random characters of base62, 5.95 bits each: for what must not be guessed. */
    public static String secret(int length) {
        return random(BASE62, length);
    }

    /** {@code length} random characters of lower-case base32, 5 bits each: for what people see, type or read out. */
    public static String shortId(int length) {
        return random(BASE32, length);
    }

    private static String random(String alphabet, int length) {
        if (length < 1) {
            throw new IllegalArgumentException("length must be positive: " + length);
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
