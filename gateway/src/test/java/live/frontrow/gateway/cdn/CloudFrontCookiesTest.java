package live.frontrow.gateway.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.cdn.Visitor.Answer;
import live.frontrow.gateway.test.FakeServer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser gets for CloudFront with its playback token. */
@QuarkusTest
@TestProfile(BehindCloudFront.class)
@RealThings
class CloudFrontCookiesTest {

    private static final Pattern MAX_AGE = Pattern.compile("Max-Age=(\\d+)");

    private final CloudFrontCheck cloudFront = BehindCloudFront.check();
    private final String show = Ids.next();

    @ParameterizedTest
    @ValueSource(strings = {"public", "members"})
    void shouldOpenTheFolderThatTheTokenIsFor(String visibility) {
        // When
        Instant end = Instant.now().plusSeconds(120);
        Answer answer = playback(PlaybackTokens.claims(show).claim("visibility", visibility), end);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setForCloudFront())
                .containsOnlyKeys("CloudFront-Policy", "CloudFront-Signature", "CloudFront-Key-Pair-Id");
        for (String folder : new String[] {"public", "members"}) {
            assertThat(opens(answer, folder, Instant.now())).isEqualTo(folder.equals(visibility));
        }
        assertThat(opens(answer, visibility, end.plusSeconds(1))).isFalse();
    }

    @Test
    void shouldKeepThemToThisFolderThisConnectionAndThisTime() {
        // When
        Answer answer = playback(
                PlaybackTokens.claims(show).claim("visibility", "public"),
                Instant.now().plusSeconds(120));

        // Then
        for (String cookie : answer.setForCloudFront().values()) {
            assertThat(cookie.split("; "))
                    .contains("Path=/live/" + show + "/public/", "Secure", "HTTPOnly", "SameSite=Lax")
                    .noneMatch(part -> part.startsWith("Domain"));
            assertThat(maxAge(cookie)).isBetween(1, 120);
        }
    }

    @Test
    void shouldRenewThemWithTheTokenAndEndThemWithIt() {
        // Given
        Answer first = playback(
                PlaybackTokens.claims(show).claim("visibility", "members"),
                Instant.now().plusSeconds(120));

        // When a membership that is about to end is renewed
        Instant end = Instant.now().plusSeconds(30);
        Answer second = playback(PlaybackTokens.claims(show).claim("visibility", "members"), end);

        // Then
        assertThat(second.cookies()).isNotEqualTo(first.cookies());
        assertThat(opens(second, "members", Instant.now())).isTrue();
        assertThat(opens(second, "members", end)).isFalse();
        assertThat(second.setForCloudFront().values())
                .allSatisfy(cookie -> assertThat(maxAge(cookie)).isBetween(1, 30));
    }

    @Test
    void shouldNotKnowAnAudienceThatIsNotSaid() {
        // When
        Answer answer = playback(PlaybackTokens.claims(show), Instant.now().plusSeconds(120));

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("frontrow-live="));
        assertThat(answer.setForCloudFront()).isEmpty();
    }

    @Test
    void shouldGiveNothingForATokenThatIsNotOurs() {
        // When
        Answer answer = playback(TestKeys.sign(PlaybackTokens.claims(show), TestKeys.key("playback-1")), Instant.now());

        // Then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.all("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("CloudFront-"));
    }

    @Test
    void shouldGiveNothingToWhomIsRefused() {
        // Given
        Neighbours.stream().behave(asked -> FakeServer.Answer.json(403, "{}"));

        // When, Then
        assertThat(Visitor.askForPlayback(show).setForCloudFront()).isEmpty();
    }

    private Answer playback(JwtClaimsBuilder claims, Instant end) {
        return playback(TestKeys.sign(claims.expiresAt(end), PlaybackTokens.KEY), end);
    }

    private Answer playback(String token, Instant end) {
        String body = new JsonObject(Map.of("token", token, "expiresAt", end.toString())).encode();
        Neighbours.stream()
                .behave(asked ->
                        FakeServer.Answer.json(200, asked.method().equals("POST") ? body : PlaybackTokens.keys()));
        return Visitor.askForPlayback(show);
    }

    private boolean opens(Answer answer, String folder, Instant now) {
        String url = "https://" + BehindCloudFront.HOST + "/live/" + show + "/" + folder + "/1a2b_video1_part7.mp4";
        return cloudFront.allows(url, answer.cookies(), now);
    }

    private static int maxAge(String cookie) {
        Matcher age = MAX_AGE.matcher(cookie);
        assertThat(age.find()).isTrue();
        return Integer.parseInt(age.group(1));
    }
}
