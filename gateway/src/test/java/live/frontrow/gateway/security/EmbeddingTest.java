package live.frontrow.gateway.security;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.Raw;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page elsewhere may do that is on the list, and one that is not. */
@QuarkusTest
@RealThings
@TestProfile(WithEmbedders.class)
class EmbeddingTest {

    private static final String FRIEND = WithEmbedders.FRIEND;
    private static final String VIDEO = "video1-audio2_stream.m3u8";

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    private final Browser browser = new Browser();
    private final String show = Ids.next();
    private final String folder = "/live/" + show + "/";
    private final String playback = "/api/v1/streams/" + show + "/playback";

    @BeforeEach
    void goOnAir() {
        Neighbours.stream().behave(this::stream);
        Neighbours.origin().behave(new FakeOrigin());
        facts.live(show, 1, 2);
        await().until(() -> shows.find(show).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {FRIEND, WithEmbedders.ON_A_PORT})
    void shouldShowThePictureToAPageOnTheList(String origin) {
        String bearer = "Bearer " + PlaybackTokens.good(show);
        for (int time = 0; time < 3; time++) {
            // When
            HttpResponse<String> answer = browser.get(folder + VIDEO, "Origin", origin, "Authorization", bearer);
            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertShown(answer, origin);
            assertThat(answer.headers().allValues("Vary")).containsExactlyInAnyOrder("accept-encoding", "origin");
        }
        // and what is refused may be read as well
        HttpResponse<String> refusal = browser.get(folder + VIDEO, "Origin", origin);
        assertThat(refusal.statusCode()).isEqualTo(401);
        assertShown(refusal, origin);
    }

    @Test
    void shouldAnswerOurOwnPagesAsBefore() {
        String cookie = "frontrow-live=" + PlaybackTokens.good(show);
        for (int time = 0; time < 3; time++) {
            HttpResponse<String> answer = browser.get(folder + VIDEO, "Cookie", cookie);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertHidden(answer);
            assertThat(answer.headers().allValues("Vary")).containsExactlyInAnyOrder("accept-encoding", "origin");
        }
    }

    @Test
    void shouldLookAtNoCookieOfAPageOnTheList() {
        // Given a token that is remembered as good
        String cookie = "frontrow-live=" + PlaybackTokens.good(show);
        assertThat(browser.get(folder + VIDEO, "Cookie", cookie).statusCode()).isEqualTo(200);
        // When, Then
        HttpResponse<String> answer = browser.get(folder + VIDEO, "Origin", FRIEND, "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void shouldGivePlaybackToSomebodyWhoIsNotSignedInAndSetNoCookie() {
        // Given somebody who is signed in here
        browser.open("/auth/login?return=/api/v1/me");
        int cookies = browser.cookies().size();
        // When
        HttpResponse<String> answer = ask(FRIEND);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.cookies()).hasSize(cookies);
        assertShown(answer, FRIEND);
        Asked asked = Neighbours.stream().asked().getLast();
        assertThat(claims(asked.bearer()).getBoolean("anonymous")).isTrue();
        assertThat(claims(asked.bearer()).getString("sub")).startsWith("anon-");
        assertThat(asked.headers()).doesNotContainKeys("Cookie", "Origin");
        // and the token is one to watch with
        String token = new JsonObject(answer.body()).getString("token");
        assertThat(browser.get(folder + VIDEO, "Origin", FRIEND, "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldKnowTheViewerAgainByTheirToken() {
        // Given
        String first = viewer(ask(FRIEND));
        // When, Then
        assertThat(viewer(ask(FRIEND, "Authorization", "Bearer " + tokenOf(show, first))))
                .isEqualTo(first);
        assertThat(viewer(ask(FRIEND))).isNotEqualTo(first);
        // Nobody is somebody else by it, nor somebody who is signed in.
        for (String other : List.of(
                tokenOf("another-show", first),
                tokenOf(show, "alice"),
                TestKeys.sign(PlaybackTokens.claims(show).subject(first), TestKeys.key("playback-1")),
                "rubbish")) {
            assertThat(viewer(ask(FRIEND, "Authorization", "Bearer " + other)))
                    .startsWith("anon-")
                    .isNotEqualTo(first);
        }
    }

    @Test
    void shouldPermitInAdvanceWhatAPageOnTheListMayDo() throws IOException {
        assertThat(preflight(folder + VIDEO, FRIEND, "GET"))
                .startsWith("HTTP/1.1 204 ")
                .contains(
                        "access-control-allow-origin: https://friend.example\r\n",
                        "access-control-allow-methods: GET\r\n",
                        "access-control-allow-headers: Authorization, Content-Type\r\n",
                        "access-control-max-age: 7200\r\n",
                        "vary: origin\r\n")
                .doesNotContain("access-control-allow-credentials");
        assertThat(preflight(playback, FRIEND, "POST"))
                .startsWith("HTTP/1.1 204 ")
                .contains("access-control-allow-methods: POST\r\n");
        // and nothing else
        assertThat(preflight(folder + VIDEO, FRIEND, "DELETE"))
                .startsWith("HTTP/1.1 403 ")
                .contains("foreign-origin")
                .doesNotContain("access-control-allow-methods");
        assertThat(preflight("/api/v1/me", FRIEND, "GET")).doesNotContain("access-control-");
        assertThat(preflight("/api/v1/streams", FRIEND, "POST")).doesNotContain("access-control-");
        assertThat(Neighbours.stream().asked().stream().map(Asked::path)).doesNotContain(playback);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void shouldTellAPageThatIsNotOnTheListNothing(String origin) throws IOException {
        // Given
        String head = origin + "\r\nAuthorization: Bearer " + PlaybackTokens.good(show) + "\r\n";
        int asked = Neighbours.stream().asked().size();
        // When, Then
        for (int time = 0; time < 2; time++) {
            assertThat(raw("GET", folder + VIDEO, head, ""))
                    .doesNotContain("access-control-")
                    .contains("cross-origin-resource-policy: same-origin\r\n");
        }
        assertThat(raw("OPTIONS", folder + VIDEO, origin + "\r\nAccess-Control-Request-Method: GET\r\n", ""))
                .startsWith("HTTP/1.1 405 ")
                .doesNotContain("access-control-");
        assertThat(raw("POST", playback, head + "Content-Type: application/json\r\n", "{}"))
                .startsWith("HTTP/1.1 403 ")
                .contains("foreign-origin")
                .doesNotContain("access-control-", "set-cookie");
        assertThat(Neighbours.stream().asked().stream().skip(asked).map(Asked::path))
                .doesNotContain(playback);
    }

    private static Stream<String> strangers() {
        return Stream.of(
                        "null",
                        "https://evil.example",
                        "https://friend.example.evil.example",
                        "https://evil-friend.example",
                        "https://friend.examples",
                        "https://friend.example:8443",
                        "https://friend.example:443",
                        "https://friend.example/",
                        "https://club.example",
                        "https://Friend.example",
                        "HTTPS://friend.example",
                        "http://friend.example",
                        "https://x@friend.example",
                        "https://friend.example https://evil.example",
                        "https://friend.example,https://club.example:8443",
                        "https://sub.friend.example",
                        "https://friend.example.",
                        "")
                .map(origin -> "Origin: " + origin)
                .flatMap(line -> line.equals("Origin: null") ? Stream.of(line, twice()) : Stream.of(line));
    }

    private static String twice() {
        return "Origin: " + FRIEND + "\r\nOrigin: https://evil.example";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/streams", "/api/v1/streams/1/end", "/api/v1/streams/1/keys", "/auth/logout"})
    void shouldLetAPageOnTheListChangeNothingElse(String path) {
        HttpResponse<String> answer =
                browser.postPlain(path, "{}", "Origin", FRIEND, "Content-Type", "application/json", "X-Frontrow", "1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("foreign-origin");
        assertHidden(answer);
    }

    private Answer stream(Asked asked) {
        if (!asked.path().equals(playback)) {
            return Answer.json(200, PlaybackTokens.keys());
        }
        String viewer = claims(asked.bearer()).getString("sub");
        return Answer.json(
                200,
                new JsonObject()
                        .put("token", tokenOf(show, viewer))
                        .put("expiresAt", Instant.now().plusSeconds(120).toString())
                        .encode());
    }

    private HttpResponse<String> ask(String origin, String... more) {
        String[] headers = Stream.concat(
                        Stream.of("Origin", origin, "Content-Type", "application/json"), Stream.of(more))
                .toArray(String[]::new);
        return browser.postPlain(playback, "{}", headers);
    }

    private static String viewer(HttpResponse<String> answer) {
        return claims(new JsonObject(answer.body()).getString("token")).getString("sub");
    }

    private static String tokenOf(String show, String viewer) {
        return TestKeys.sign(PlaybackTokens.claims(show).subject(viewer), PlaybackTokens.KEY);
    }

    private static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static String preflight(String path, String origin, String method) throws IOException {
        return raw(
                "OPTIONS",
                path,
                "Origin: " + origin + "\r\nAccess-Control-Request-Method: " + method
                        + "\r\nAccess-Control-Request-Headers: authorization\r\n",
                "");
    }

    private static String raw(String method, String path, String head, String body) throws IOException {
        String authority = URI.create(Neighbours.publicUrl()).getAuthority();
        String answer = Raw.send(method, path, authority, head, body);
        int end = answer.indexOf("\r\n\r\n");
        // Names of headers have no case; here they are small.
        return Pattern.compile("(?m)^[A-Za-z-]+: ")
                        .matcher(answer.substring(0, end + 2))
                        .replaceAll(name -> name.group().toLowerCase(Locale.ROOT))
                + answer.substring(end + 2);
    }

    private static void assertShown(HttpResponse<String> answer, String origin) {
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(origin);
        assertThat(answer.headers().allValues("Access-Control-Expose-Headers"))
                .containsExactly("Age, Date, Content-Length, Server-Timing");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    private static void assertHidden(HttpResponse<String> answer) {
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }
}
