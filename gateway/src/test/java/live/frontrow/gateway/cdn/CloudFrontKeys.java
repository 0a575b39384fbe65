package live.frontrow.gateway.cdn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Key pairs as somebody makes them for CloudFront. */
final class CloudFrontKeys {

    private CloudFrontKeys() {}

    static KeyPair of(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The private key as `openssl` writes it. */
    static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    static Path write(Path file, KeyPair pair) {
        file.toFile().deleteOnExit();
        try {
            return Files.writeString(file, pem(pair));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
