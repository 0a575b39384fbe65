package live.frontrow.gateway.vod;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what with clips, as vod-service hears it from the gateway. */
@QuarkusTest
@RealThings
class ClipsTest {

    private static final String WANTED = "{\"first\":1,\"last\":2,\"title\":\"Here\"}";

    private final Browser browser = new Browser();
    private final String show = Ids.next();

    @BeforeEach
    void answer() {
        Neighbours.stream().behave(asked -> Answer.json(200, PlaybackTokens.keys()));
        Neighbours.vod().behave(asked -> Answer.json(201, "{\"id\":\"x\"}"));
    }

    @Test
    void shouldTellWhatTheTokenOpens() {
        // Given
        String me = introduced();

        // When
        HttpResponse<String> answer = clip(token(me, show, "live", "replay", "clip"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Neighbours.vod().asked().getLast().path()).isEqualTo("/api/v1/streams/" + show + "/clips");
        assertThat(Neighbours.vod().asked().getLast().body()).isEqualTo(WANTED);
        assertThat(caller().getString("sub")).isEqualTo(me);
        assertThat(caller().getJsonArray("groups")).containsExactlyInAnyOrder("live", "replay", "clip");
    }

    @Test
    void shouldTellNothingOfSomebodyElsesTokenOrWithoutOne() {
        String me = introduced();
        assertThat(caller().getJsonArray("groups")).isEmpty();
        assertThat(clip(token("alice", show, "replay", "clip", "moderate")).statusCode())
                .isEqualTo(201);
        assertThat(caller().getJsonArray("groups")).isEmpty();

        // When it does not say which windows it opens
        clip(TestKeys.sign(claims(me, show, "replay", "clip"), PlaybackTokens.KEY));

        // Then
        assertThat(caller().getString("sub")).isEqualTo(me);
        assertThat(caller().getJsonArray("groups")).isEmpty();
    }

    @Test
    void shouldRefuseATokenThatOpensNoRecordingOfThisShow() {
        // Given
        String me = introduced();
        int before = Neighbours.vod().asked().size();

        // When, Then
        assertRefused(clip(token(me, show, "live", "clip")), "scope");
        assertRefused(clip(token(me, "another", "replay", "clip")), "other-show");
        assertRefused(clip("x.y.z"), "signature");
        assertThat(Neighbours.vod().asked()).hasSize(before);
    }

    @Test
    void shouldTakeTheCreatorWithoutAToken() {
        // Given
        browser.open("/auth/login?return=/api/v1/me");

        // When
        introduced();

        // Then
        assertThat(caller().getJsonArray("groups")).containsExactly("creator");
    }

    /** Whom vod-service heard of when this browser asked for the first time. */
    private String introduced() {
        browser.post("/api/v1/streams/" + show + "/clips", WANTED);
        return caller().getString("sub");
    }

    private HttpResponse<String> clip(String token) {
        return browser.postPlain(
                "/api/v1/streams/" + show + "/clips",
                WANTED,
                "Content-Type",
                "application/json",
                "Origin",
                Neighbours.publicUrl(),
                "X-Frontrow",
                "1",
                "Authorization",
                "Bearer " + token);
    }

    private static String token(String viewer, String show, String... scope) {
        return TestKeys.sign(claims(viewer, show, scope).claim("windows", List.of(1)), PlaybackTokens.KEY);
    }

    private static JwtClaimsBuilder claims(String viewer, String show, String... scope) {
        return PlaybackTokens.claims(show).subject(viewer).claim("scope", List.of(scope));
    }

    private static JsonObject caller() {
        String token = Neighbours.vod().asked().getLast().bearer();
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
    }

    private static void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("playback-refused");
        assertThat(new JsonObject(answer.body()).getString("reason")).isEqualTo(reason);
    }
}
