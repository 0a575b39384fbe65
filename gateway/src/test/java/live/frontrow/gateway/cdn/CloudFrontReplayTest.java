package live.frontrow.gateway.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.cdn.Visitor.Answer;
import live.frontrow.gateway.test.FakeServer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recordings through CloudFront: cookies for the windows that a token opens, segments for whoever has such cookies. */
@QuarkusTest
@TestProfile(BehindCloudFront.class)
@RealThings
class CloudFrontReplayTest {

    private static final String FROM_CLOUDFRONT = CloudFront.HEADER + ": " + BehindCloudFront.SECRET;
    private static final String PLAYLIST =
            "#EXTM3U\n#EXT-X-MAP:URI=\"init-0.mp4\"\nw1/000000.m4s\nw6/000001.m4s\nw7/000002.m4s\n";

    private static final Map<String, String> MOVED = Map.of(
            "w1/000001.m4s",
            "../w2/000001.m4s",
            "w6/000003.m4s",
            "../w7/000003.m4s",
            "w1/000004.m4s",
            "../w0/000004.m4s");

    private final CloudFrontCheck cloudFront = BehindCloudFront.check();
    private final String show = Ids.next();

    @BeforeEach
    void record() {
        Neighbours.stream().behave(asked -> FakeServer.Answer.json(200, PlaybackTokens.keys()));
        Neighbours.vod()
                .behave(asked -> asked.path().endsWith(".m3u8")
                        ? FakeServer.Answer.of(200, "application/vnd.apple.mpegurl", PLAYLIST)
                                .with("Cache-Control", "private, max-age=1")
                        : MOVED.containsKey(asked.path().replaceAll(".*/(w[0-9]+/)", "$1"))
                                ? FakeServer.Answer.of(308, "text/plain", "")
                                        .with("Location", MOVED.get(asked.path().replaceAll(".*/(w[0-9]+/)", "$1")))
                                : FakeServer.Answer.of(307, "text/plain", "")
                                        .with("Location", Neighbours.objects().url() + "/frontrow/x"));
        Neighbours.objects().behave(asked -> FakeServer.Answer.of(200, "video/iso.segment", "0123456789"));
    }

    @Test
    void shouldGiveCookiesForTheWindowsOfTheTokenAndNoOthers() {
        // When
        Instant end = Instant.now().plusSeconds(120);
        Map<String, Map<String, String>> cookies = cookies(List.of("windows"), List.of(1, 3, 7), end);

        // Then
        assertThat(cookies).containsOnlyKeys("/vod/" + show + "/w1/", "/vod/" + show + "/w3/");
        Map<String, String> first = cookies.get("/vod/" + show + "/w1/");
        assertThat(opens(first, "w1/000734.m4s", Instant.now())).isTrue();
        assertThat(opens(first, "w1/000734.m4s", end.plusSeconds(1))).isFalse();
        for (String other :
                List.of("w2/000734.m4s", "w3/000734.m4s", "w10/000734.m4s", "w/1/000734.m4s", "index.m3u8")) {
            assertThat(opens(first, other, Instant.now())).as(other).isFalse();
        }
        assertThat(opens(cookies.get("/vod/" + show + "/w3/"), "w3/000001.m4s", Instant.now()))
                .isTrue();
        assertThat(cloudFront.allows(
                        "https://" + BehindCloudFront.HOST + "/vod/" + Ids.next() + "/w1/000734.m4s",
                        first,
                        Instant.now()))
                .isFalse();
    }

    @Test
    void shouldGiveNoCookiesForALivePictureThatIsNotTheirs() {
        assertThat(cookies(List.of("windows"), List.of(1), Instant.now().plusSeconds(120)))
                .containsOnlyKeys("/vod/" + show + "/w1/");
        assertThat(cookies(List.of("live", "replay"), List.of(1), Instant.now().plusSeconds(120)))
                .containsOnlyKeys("/vod/" + show + "/w1/", "/live/" + show + "/members/");
    }

    @Test
    void shouldGiveCloudFrontSegmentsAndNothingElseWithoutAToken() {
        // When
        Answer growing = get("w2/000000.m4s", FROM_CLOUDFRONT);

        // Then
        assertThat(growing.status()).isEqualTo(200);
        assertThat(growing.body()).isEqualTo("0123456789");
        assertThat(growing.all("Cache-Control")).containsExactly("public, max-age=60");
        Answer moved = get("w1/000001.m4s", FROM_CLOUDFRONT);
        assertThat(moved.status()).isEqualTo(307);
        assertThat(moved.all("Location")).containsExactly("../w2/000001.m4s");
        assertThat(moved.all("Cache-Control")).containsExactly("no-store");
        assertThat(get("w6/000003.m4s", FROM_CLOUDFRONT).all("Location")).containsExactly("../direct-7/000003.m4s");
        assertThat(get("w1/000004.m4s", FROM_CLOUDFRONT).all("Location")).containsExactly("../direct-0/000004.m4s");
        for (String other : List.of(
                "w0/000000.m4s",
                "w7/000000.m4s",
                "index.m3u8",
                "init-0.mp4",
                "direct-1/000000.m4s",
                "captions/en.vtt",
                "pictures/storyboard.vtt")) {
            assertThat(get(other, FROM_CLOUDFRONT).status()).as(other).isEqualTo(401);
        }
        assertThat(get("w1/000000.m4s", CloudFront.HEADER + ": " + "x".repeat(32))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void shouldNameForEachPlayerWhatItsCookiesOpen() {
        String token = token(List.of("replay"), List.of(1, 6, 7), Instant.now().plusSeconds(60));
        assertThat(get("index.m3u8", "Cookie: frontrow-live=" + token).body())
                .isEqualTo(PLAYLIST.replace("w7/", "direct-7/"));
        assertThat(get("index.m3u8", "Authorization: Bearer " + token).body())
                .isEqualTo(PLAYLIST.replaceAll("(?m)^w", "direct-"));
        String before =
                TestKeys.sign(PlaybackTokens.claims(show).claim("scope", List.of("replay")), PlaybackTokens.KEY);
        assertThat(get("index.m3u8", "Cookie: frontrow-live=" + before).body())
                .isEqualTo(PLAYLIST.replaceAll("(?m)^w", "direct-"));
        assertThat(get("direct-7/000002.m4s", "Authorization: Bearer " + token).status())
                .isEqualTo(200);
    }

    private Answer get(String object, String header) {
        return Visitor.get("/vod/" + show + "/" + object, header);
    }

    /** Those that a browser gets with such a token, by their paths. */
    private Map<String, Map<String, String>> cookies(List<String> scope, List<Integer> windows, Instant end) {
        String body = new JsonObject(Map.of("token", token(scope, windows, end), "expiresAt", end.toString())).encode();
        Neighbours.stream()
                .behave(asked ->
                        FakeServer.Answer.json(200, asked.method().equals("POST") ? body : PlaybackTokens.keys()));
        return Visitor.askForPlayback(show).all("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("CloudFront-"))
                .map(cookie -> cookie.split("; "))
                .collect(Collectors.groupingBy(
                        CloudFrontReplayTest::path,
                        Collectors.toMap(parts -> parts[0].split("=", 2)[0], parts -> parts[0].split("=", 2)[1])));
    }

    private static String path(String[] parts) {
        return Arrays.stream(parts)
                .filter(part -> part.startsWith("Path="))
                .findFirst()
                .orElseThrow()
                .substring("Path=".length());
    }

    private String token(List<String> scope, List<Integer> windows, Instant end) {
        return TestKeys.sign(
                PlaybackTokens.claims(show)
                        .claim("scope", scope)
                        .claim("windows", windows)
                        .claim("visibility", "members")
                        .expiresAt(end),
                PlaybackTokens.KEY);
    }

    private boolean opens(Map<String, String> cookies, String object, Instant now) {
        return cloudFront.allows("https://" + BehindCloudFront.HOST + "/vod/" + show + "/" + object, cookies, now);
    }
}
