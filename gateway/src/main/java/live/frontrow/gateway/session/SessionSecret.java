package live.frontrow.gateway.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** Derives a key of its own for each use of the installation's session secret (HKDF, RFC 5869). */
@Singleton
public final class SessionSecret {

    private static final int SHORTEST = 32;
    private static final int KEY_BYTES = 32;

    private final byte[] secret;

    SessionSecret(SessionConfig config) {
        if (config.secret().length() < SHORTEST) {
            throw new IllegalStateException("FRONTROW_SESSION_SECRET needs at least " + SHORTEST + " characters");
        }
        secret = config.secret().getBytes(StandardCharsets.UTF_8);
    }

    /** A 256-bit key for {@code use}; other uses cannot be concluded from it. */
    public SecretKey key(String use) {
        try {
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is part of every JDK 25", e);
        }
    }
}
