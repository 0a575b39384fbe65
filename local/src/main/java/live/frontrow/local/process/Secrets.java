package live.frontrow.local.process;

import java.security.SecureRandom;

/** Random words for passwords and shared secrets. */
public final class Secrets {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** {@code length} characters of base62: 32 are 190 bits. */
    public static String random(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(BASE62.charAt(RANDOM.nextInt(BASE62.length())));
        }
        return word.toString();
    }
}
