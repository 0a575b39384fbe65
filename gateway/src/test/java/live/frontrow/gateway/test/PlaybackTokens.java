package live.frontrow.gateway.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.test.TestKeys;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/** Signs playback tokens as stream-service does. */
public final class PlaybackTokens {

    /** The key that is published. */
    public static final EllipticCurveJsonWebKey KEY = TestKeys.key("playback-1");

    private PlaybackTokens() {}

    /** The JWKS of stream-service. */
    public static String keys() {
        return TestKeys.published(KEY);
    }

    /** A good token. */
    public static String good(String show) {
        return TestKeys.sign(claims(show), KEY);
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
}
