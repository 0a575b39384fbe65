package live.frontrow.gateway.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.test.TestKeys;
import live.frontrow.common.test.fuzz.Fuzz;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TokenFuzzTest {

    private static final EllipticCurveJsonWebKey KEY = TestKeys.key("playback-1");
    private static final long NOW = Instant.now().getEpochSecond();

    private static final String CLAIMS = """
            {"iss":"frontrow-stream-service","aud":"frontrow-gateway","sub":"alice","sid":"s-1","stream":"show","scope":["live","replay"],\
            "windows":[1,2],"rv":10,"visibility":"members","counted":false,"iat":%d,"exp":%d}""".formatted(NOW, NOW + 120);

    private static final Fuzz BY_US = Fuzz.of(CLAIMS)
            .words(
                    "\"iss\":",
                    "\"aud\":",
                    "\"sub\":",
                    "\"exp\":",
                    "\"iat\":",
                    "\"rv\":",
                    "\"scope\":",
                    "\"windows\":",
                    "null",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    "\"",
                    "[[[[[[[[",
                    "{\"a\":",
                    "\\u0000")
            .inputs(1_000);

    private static final String GOOD = signed(CLAIMS);
    private static final Fuzz BY_OTHERS =
            Fuzz.of(GOOD).words(".", "..", "-", "_", "=", "eyJhbGciOiJub25lIn0").inputs(2_000);

    private final TokenVerifier verifier = new TokenVerifier();

    @Test
    void shouldRefuseOrReadWhateverWasSigned() {
        BY_US.sample(this::claims);
    }

    @Test
    void shouldTakeNothingThatWasNotSigned() {
        BY_OTHERS.sample(this::token);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrReadWhateverWasSignedForLong() {
        BY_US.soak(this::claims);
    }

    @Test
    @Tag("soak")
    void shouldTakeNothingThatWasNotSignedForLong() {
        BY_OTHERS.soak(this::token);
    }

    private boolean claims(byte[] input) {
        try {
            PlaybackToken token =
                    verifier.verify(signed(new String(input, StandardCharsets.UTF_8)), KEY.getPublicKey());
            assertThat(token.show()).isNotNull();
            assertThat(token.session()).isNotNull();
            assertThat(token.viewer()).isNotNull();
            assertThat(token.scope()).isNotEmpty().doesNotContainNull();
            assertThat(token.windows() == null || token.windows().stream().allMatch(window -> window > 0))
                    .isTrue();
            assertThat(token.expiresAt()).isBefore(Instant.now().plusSeconds(131));
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type().id()).isEqualTo("playback-refused");
            return false;
        }
    }

    private boolean token(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            verifier.keyId(text);
            verifier.verify(text, KEY.getPublicKey());
            assertThat(text).isEqualTo(GOOD);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type().id()).isEqualTo("playback-refused");
            return false;
        }
    }

    private static String signed(String claims) {
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setAlgorithmHeaderValue("ES256");
            token.setKeyIdHeaderValue(KEY.getKeyId());
            token.setKey(KEY.getPrivateKey());
            token.setPayload(claims);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
