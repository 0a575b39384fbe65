package live.frontrow.gateway.test;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signs playback tokens as stream-service does. */
public final class PlaybackTokens {

    /** The key that is published. */
    public static final EllipticCurveJsonWebKey KEY = key("playback-1");

    private PlaybackTokens() {}

    /** The JWKS of stream-service. */
    public static String keys() {
        return new JsonWebKeySet(KEY).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** A good token. */
    public static String good(String show) {
        return sign(claims(show), KEY);
    }

    /** Claims of a good token, to be varied. */
    public static JwtClaimsBuilder claims(String show) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer("frontrow-stream-service")
                .audience("frontrow-gateway")
                .subject("alice")
                .claim("sid", "sid-of-" + show)
                .claim("stream", show)
                .claim("scope", List.of("live"))
                .claim("rv", 10L)
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofSeconds(120)));
    }

    /** Signs with any key. */
    public static String sign(JwtClaimsBuilder claims, EllipticCurveJsonWebKey key) {
        return claims.jws()
                .keyId(key.getKeyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.getEcPrivateKey());
    }

    /** Another key. */
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
}
