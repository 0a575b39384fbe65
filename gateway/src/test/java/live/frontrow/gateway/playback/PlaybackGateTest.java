package live.frontrow.gateway.playback;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@RealThings
class PlaybackGateTest {

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    @Inject
    Revocations revocations;

    private final Browser browser = new Browser();
    private final String show = Ids.next();

    @BeforeEach
    void goOnAir() {
        Neighbours.stream().behave(asked -> Answer.json(200, PlaybackTokens.keys()));
        Neighbours.origin().behave(asked -> Answer.of(200, "application/vnd.apple.mpegurl", "#EXTM3U\n"));
        facts.live(show, 1, 1);
        await().until(() -> shows.find(show).isPresent());
    }

    @Test
    void shouldAskForATokenWhenThereIsNone() {
        // When
        HttpResponse<String> answer = browser.get("/live/" + show + "/index.m3u8");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("playback-token-missing");
        assertThat(new JsonObject(answer.body()).getString("detail")).isNotBlank();
        assertThat(askedAboutTheShow()).isZero();
    }

    @Test
    void shouldOpenWithAGoodToken() {
        assertThat(get(PlaybackTokens.good(show)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldBelieveNoTokenBeforeAllRevocationsAreRead() {
        // Given a gateway that has just started
        revocations.follow(() -> false);
        try {
            // When
            HttpResponse<String> answer = get(PlaybackTokens.good(show));

            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(askedAboutTheShow()).isZero();
        } finally {
            revocations.follow(() -> true);
        }
        assertThat(get(PlaybackTokens.good(show)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAnotherShowsToken() {
        assertRefused(PlaybackTokens.good("another-show"), "other-show");
    }

    @Test
    void shouldRefuseAnotherScope() {
        assertRefused(
                TestKeys.sign(PlaybackTokens.claims(show).claim("scope", List.of("replay")), PlaybackTokens.KEY),
                "scope");
    }

    @Test
    void shouldRefuseAnExpiredToken() {
        Instant past = Instant.now().minusSeconds(200);
        assertRefused(
                TestKeys.sign(
                        PlaybackTokens.claims(show).issuedAt(past).expiresAt(past.plusSeconds(120)),
                        PlaybackTokens.KEY),
                "expired");
    }

    @Test
    void shouldRefuseATokenThatLivesTooLong() {
        assertRefused(
                TestKeys.sign(
                        PlaybackTokens.claims(show).expiresAt(Instant.now().plus(Duration.ofHours(1))),
                        PlaybackTokens.KEY),
                "malformed");
    }

    @Test
    void shouldRefuseAForeignKeyUnderOurKeysId() {
        assertRefused(TestKeys.sign(PlaybackTokens.claims(show), TestKeys.key("playback-1")), "signature");
    }

    @Test
    void shouldRefuseAKeyIdThatIsAPath() {
        assertRefused(TestKeys.sign(PlaybackTokens.claims(show), TestKeys.key("../../../../etc/passwd")), "signature");
    }

    @Test
    void shouldRefuseATokenWithoutSignature() {
        String payload = PlaybackTokens.good(show).split("\\.")[1];
        assertRefused(base64("{\"alg\":\"none\",\"kid\":\"playback-1\"}") + "." + payload + ".", "signature");
    }

    @Test
    void shouldRefuseAnHmacWithThePublicKey() {
        // Given
        byte[] publicKey = PlaybackTokens.KEY.getECPublicKey().getEncoded();

        // When
        String token = PlaybackTokens.claims(show)
                .jws()
                .keyId("playback-1")
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(publicKey, "HmacSHA256"));

        // Then
        assertRefused(token, "signature");
    }

    @Test
    void shouldRefuseAnotherAudience() {
        assertRefused(
                TestKeys.sign(PlaybackTokens.claims(show).audience("stream-service"), PlaybackTokens.KEY), "malformed");
    }

    @Test
    void shouldRefuseRubbish() {
        assertRefused("rubbish", "malformed");
        assertRefused("a".repeat(5_000), "malformed");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseOlderRightsFromTheMomentTheyChange(Kind kind) {
        // Given
        String viewer = "viewer-of-" + show;
        JwtClaimsBuilder claims = PlaybackTokens.claims(show).subject(viewer);
        String token = TestKeys.sign(claims, PlaybackTokens.KEY);
        assertThat(get(token).statusCode()).isEqualTo(200);
        String subject =
                switch (kind) {
                    case SHOW -> show;
                    case PERSON -> viewer;
                    case SESSION -> "sid-of-" + show;
                };

        // When
        facts.revoke(kind, subject, 11);

        // Then
        await().atMost(5, SECONDS).until(() -> get(token).statusCode() == 403);
        assertRefused(token, "revoked");
        String renewed = TestKeys.sign(claims.claim("rv", 11L), PlaybackTokens.KEY);
        assertThat(get(renewed).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String token) {
        return browser.get("/live/" + show + "/index.m3u8", "Authorization", "Bearer " + token);
    }

    private long askedAboutTheShow() {
        return Neighbours.origin().asked().stream()
                .filter(asked -> asked.path().contains(show))
                .count();
    }

    private void assertRefused(String token, String reason) {
        long before = askedAboutTheShow();
        HttpResponse<String> answer = get(token);
        JsonObject problem = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem.getString("id")).isEqualTo("playback-refused");
        assertThat(problem.getString("reason")).isEqualTo(reason);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(answer.body()).doesNotContain(token);
        assertThat(askedAboutTheShow()).isEqualTo(before);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
