package live.frontrow.membership.stripe;

import java.util.Optional;

/** The account's key, without the blanks that a copy may have. */
final class SecretKey {

    private final String text;

    private SecretKey(String text) {
        this.text = text;
    }

    /** The configured one; nothing when there is none, or a blank one. */
    static Optional<SecretKey> of(StripeConfig config) {
        return config.secretKey().map(SecretKey::of).filter(key -> !key.text.isEmpty());
    }

    static SecretKey of(String text) {
        return new SecretKey(text.strip());
    }

    /** Whether real money moves: of a secret key as of a restricted one. */
    boolean live() {
        return text.startsWith("sk_live_") || text.startsWith("rk_live_");
    }

    String text() {
        return text;
    }
}
