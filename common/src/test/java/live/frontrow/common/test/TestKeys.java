package live.frontrow.common.test;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** ES256 keys for tests: our services sign identities and playback tokens with such. */
public final class TestKeys {

    private TestKeys() {}

    /** A new key of that id. */
    public static EllipticCurveJsonWebKey key(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JWKS that publishes it. */
    public static String published(EllipticCurveJsonWebKey key) {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** A token with these claims. */
    public static String sign(JwtClaimsBuilder claims, EllipticCurveJsonWebKey key) {
        return claims.jws()
                .keyId(key.getKeyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.getEcPrivateKey());
    }
}
