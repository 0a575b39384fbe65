package live.frontrow.gateway.cdn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a private key of one of the two kinds that CloudFront verifies. */
final class SigningKey {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int EC_BITS = 256;
    private static final int RSA_BITS = 2048;

    private SigningKey() {}

    /** Fails when there is no such key in the file; never says what else is in it. */
    static PrivateKey read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("FRONTROW_CLOUDFRONT_KEY cannot be read", e);
        }
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            throw unusable(null);
        }
        try {
            return key(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    private static PrivateKey key(PKCS8EncodedKeySpec encoded) throws GeneralSecurityException {
        // The encoding names its algorithm, but the JDK wants to be told.
        PrivateKey key;
        try {
            key = KeyFactory.getInstance("EC").generatePrivate(encoded);
        } catch (GeneralSecurityException e) {
            key = KeyFactory.getInstance("RSA").generatePrivate(encoded);
        }
        boolean good =
                switch (key) {
                    case ECPrivateKey curve ->
                        curve.getParams().getCurve().getField().getFieldSize() == EC_BITS;
                    case RSAPrivateKey rsa -> rsa.getModulus().bitLength() == RSA_BITS;
                    default -> false;
                };
        if (!good) {
            throw new GeneralSecurityException("neither P-256 nor 2048 bits");
        }
        return key;
    }

    private static IllegalStateException unusable(Exception cause) {
        return new IllegalStateException(
                "FRONTROW_CLOUDFRONT_KEY is no PKCS#8 PEM file with an EC P-256 or RSA-2048 key", cause);
    }
}
