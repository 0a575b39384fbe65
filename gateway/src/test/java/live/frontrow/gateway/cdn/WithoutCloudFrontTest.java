package live.frontrow.gateway.cdn;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

/** Where nobody has set CloudFront up, there is nothing of it. */
@QuarkusTest
@RealThings
class WithoutCloudFrontTest {

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    private final Browser browser = new Browser();
    private final String show = Ids.next();
    private final String token =
            TestKeys.sign(PlaybackTokens.claims(show).claim("visibility", "public"), PlaybackTokens.KEY);

    @Test
    void shouldSetNoneOfItsCookies() {
        // Given
        String body = new JsonObject(Map.of(
                        "token",
                        token,
                        "expiresAt",
                        Instant.now().plusSeconds(120).toString()))
                .encode();
        Neighbours.stream().behave(asked -> Answer.json(200, body));

        // When
        HttpResponse<String> answer = browser.post("/api/v1/streams/" + show + "/playback", "{}");

        // Then
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("frontrow-live="))
                .noneMatch(cookie -> cookie.startsWith("CloudFront-"));
    }

    @Test
    void shouldKeepPlaylistsAndTokensAsTheyAre() {
        // Given
        FakeOrigin origin = new FakeOrigin();
        Neighbours.stream().behave(asked -> Answer.json(200, PlaybackTokens.keys()));
        Neighbours.origin().behave(origin);
        facts.live(show, 1, 1);
        await().until(() -> shows.find(show).isPresent());
        String file = origin.media().iterator().next();

        // When
        HttpResponse<String> index = browser.get("/live/" + show + "/index.m3u8", "Cookie", "frontrow-live=" + token);
        HttpResponse<String> media = browser.get("/live/" + show + "/public/" + file, CloudFront.HEADER, "");

        // Then
        assertThat(index.body()).contains("\nvideo1-audio2_stream.m3u8\n").doesNotContain("public/");
        assertThat(media.statusCode()).isEqualTo(401);
    }
}
