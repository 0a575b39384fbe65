package live.frontrow.gateway.identity;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/** The EC P-256 key that signs identity tokens; its id is its RFC 7638 thumbprint, so all gateways agree on it. */
@Singleton
final class IdentityKey {

    private final ECPrivateKey privateKey;
    private final EllipticCurveJsonWebKey publicKey;

    IdentityKey(IdentityConfig config) {
        try {
            privateKey = read(config.key());
            publicKey = new EllipticCurveJsonWebKey(P256.publicKey(privateKey));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("FRONTROW_IDENTITY_KEY is no PKCS#8 PEM file with an EC P-256 key", e);
        }
        if (!"P-256".equals(publicKey.getCurveName())) {
            throw new IllegalStateException("FRONTROW_IDENTITY_KEY must be on the curve P-256");
        }
        publicKey.setAlgorithm("ES256");
        publicKey.setUse("sig");
        publicKey.setKeyId(publicKey.calculateBase64urlEncodedThumbprint("SHA-256"));
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    String id() {
        return publicKey.getKeyId();
    }

    /** The JWKS for the services. */
    String publicSet() {
        return new JsonWebKeySet(publicKey).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static ECPrivateKey read(Path file) throws GeneralSecurityException {
        try {
            String body =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            byte[] encoded = Base64.getDecoder().decode(body);
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("FRONTROW_IDENTITY_KEY cannot be read", e);
        }
    }
}
