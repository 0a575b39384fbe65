package live.frontrow.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class ApiProxyTest {

    private final Browser browser = new Browser();

    @Test
    void shouldNameTheCallerAndNothingElseOfTheBrowser() throws Exception {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{\"items\":[]}"));

        // When
        HttpResponse<String> answer = browser.get(
                "/api/v1/streams?limit=3",
                "Authorization",
                "Bearer mine",
                "Cookie",
                "a=b",
                "X-Forwarded-For",
                "1.2.3.4",
                "Forwarded",
                "for=1.2.3.4",
                "X-Other",
                "x");

        // Then
        assertThat(answer.body()).isEqualTo("{\"items\":[]}");
        Asked asked = Neighbours.stream().asked().getFirst();
        assertThat(asked.uri()).hasToString("/api/v1/streams?limit=3");
        assertThat(asked.headers().keySet())
                .containsExactlyInAnyOrder("Authorization", "Host", "X-forwarded-for", "X-request-id");
        assertThat(asked.headers()).containsEntry("X-forwarded-for", "127.0.0.1");
        JwtClaims claims = verify(asked.bearer(), "stream-service");
        assertThat(claims.getSubject()).startsWith("anon-");
        assertThat(claims.getClaimValue("anonymous")).isEqualTo(true);
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(60);
    }

    @Test
    void shouldGiveEachRequestAnIdThatNoStrangerChooses() {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{\"items\":[]}"));

        // When
        HttpResponse<String> first = browser.get("/api/v1/streams", "X-Request-Id", "mine", "traceparent", "mine");
        HttpResponse<String> second = browser.get("/api/v1/streams", "X-Request-Id", "mine");
        HttpResponse<String> media = browser.get("/live/show/video1_stream.m3u8", "X-Request-Id", "mine");

        // Then
        List<String> passedOn = Neighbours.stream().asked().stream()
                .filter(asked -> asked.path().equals("/api/v1/streams"))
                .map(asked -> asked.headers().get("X-request-id"))
                .toList();
        assertThat(passedOn).doesNotContain("mine").doesNotHaveDuplicates().containsExactly(id(first), id(second));
        assertThat(Neighbours.stream().asked().getFirst().headers()).doesNotContainKey("Traceparent");
        assertThat(media.headers().firstValue("X-Request-Id")).isEmpty();
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/bans",
                "/api/v1/bans/",
                "/api/v1/streams/abc/playback",
                "/api/v1/streams/abc/playback/",
                "/api/v1/streams/abc/pl%61yback"
            })
    void shouldTellWhenceABrowserComesHoweverThePathIsWritten(String path) {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{\"items\":[]}"));

        // When
        browser.get(path, "X-Forwarded-For", "1.2.3.4");

        // Then
        assertThat(Neighbours.stream().asked().getFirst().headers()).containsEntry("X-forwarded-for", "127.0.0.1");
    }

    @Test
    void shouldTellNobodyElse() {
        // Given
        Neighbours.membership().behave(asked -> Answer.json(200, "{}"));

        // When
        browser.get("/api/v1/membership", "X-Forwarded-For", "1.2.3.4");

        // Then
        assertThat(Neighbours.membership().asked().getFirst().headers()).doesNotContainKey("X-forwarded-for");
    }

    @Test
    void shouldNameTheSignedInPersonToEachService() throws Exception {
        // Given
        Neighbours.membership().behave(asked -> Answer.json(200, "{}"));
        browser.open("/auth/login?return=/api/v1/me");

        // When
        browser.get("/api/v1/membership");

        // Then
        JwtClaims claims = verify(Neighbours.membership().asked().getFirst().bearer(), "membership-service");
        assertThat(claims.getSubject()).isEqualTo("person-1");
        assertThat(claims.getStringClaimValue("preferred_username")).isEqualTo("creator");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("creator");
        assertThat(claims.getClaimValue("anonymous")).isEqualTo(false);
    }

    @Test
    void shouldRememberAnAnonymousViewerFromTheFirstChangeOn() throws Exception {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{}"));

        // When
        browser.post("/api/v1/streams/1/end", "{}");
        browser.post("/api/v1/streams/1/end", "{}");

        // Then
        String first = verify(Neighbours.stream().asked().getFirst().bearer(), "stream-service")
                .getSubject();
        String second = verify(Neighbours.stream().asked().getLast().bearer(), "stream-service")
                .getSubject();
        assertThat(second).isEqualTo(first);
        assertThat(browser.cookies()).hasSize(1).allMatch(cookie -> cookie.isHttpOnly());
    }

    @Test
    void shouldIgnoreAForgedViewerCookie() throws Exception {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{}"));
        int port = URI.create(Neighbours.publicUrl()).getPort();

        // When
        browser.get("/api/v1/streams", "Cookie", "frontrow-viewer-" + port + "=anon-victim.AAAA");

        // Then
        assertThat(verify(Neighbours.stream().asked().getFirst().bearer(), "stream-service")
                        .getSubject())
                .isNotEqualTo("anon-victim");
    }

    @Test
    void shouldPassProblemsAndLocationsOn() {
        // Given
        Neighbours.stream().behave(asked -> Answer.of(409, "application/problem+json", "{\"id\":\"show-on-air\"}")
                .with("Location", "http://10.0.0.1:8081/api/v1/streams/7")
                .with("Set-Cookie", "inner=1")
                .with("Server", "inner"));

        // When
        HttpResponse<String> answer = browser.post("/api/v1/streams/7/end", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/streams/7");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("inner"));
        assertThat(answer.body()).isEqualTo("{\"id\":\"show-on-air\"}");
    }

    @Test
    void shouldLetNobodyKeepAnAnswerUnlessTheServiceAllowsIt() {
        // Given
        Neighbours.stream()
                .behave(asked -> asked.path().endsWith("/7")
                        ? Answer.json(200, "{}")
                                .with("Cache-Control", "max-age=5")
                                .with("ETag", "\"v1\"")
                        : Answer.json(200, "{}"));

        // When
        HttpResponse<String> silent = browser.get("/api/v1/streams");
        HttpResponse<String> allowed = browser.get("/api/v1/streams/7");

        // Then
        assertThat(silent.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(allowed.headers().allValues("Cache-Control")).containsExactly("max-age=5");
        assertThat(allowed.headers().allValues("ETag")).containsExactly("\"v1\"");
        assertThat(allowed.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void shouldPutThePlaybackTokenIntoACookieForThatShow() {
        // Given
        String body = "{\"token\":\"t.o.k\",\"sid\":\"s\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}";
        Neighbours.stream().behave(asked -> Answer.json(200, body).with("Cache-Control", "no-store"));

        // When
        HttpResponse<String> answer = browser.post("/api/v1/streams/show-7/playback", "{}");

        // Then
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).isEqualTo(body);
        for (String place : List.of("/live/show-7/", "/vod/show-7/", "/api/v1/streams/show-7/clips")) {
            assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                    .startsWith("frontrow-live=t.o.k;")
                    .contains("Path=" + place, "HTTPOnly", "SameSite=Lax"));
        }
    }

    @Test
    void shouldLeaveNoPlaybackTokenWithABrowserThatIsRefused() {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(403, "{\"id\":\"membership-required\"}"));

        // When
        HttpResponse<String> answer = browser.post("/api/v1/streams/show-7/playback", "{}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        for (String place : List.of("/live/show-7/", "/vod/show-7/", "/api/v1/streams/show-7/clips")) {
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("frontrow-live=;").contains("Path=" + place, "Max-Age=0"));
        }
    }

    @Test
    void shouldAskToTryAgainWhenStreamServiceCannotTellWhoAsks() {
        // Given an instance without our key
        Neighbours.stream().behave(asked -> Answer.json(401, "{}"));

        // When
        HttpResponse<String> answer = browser.post("/api/v1/streams/show-7/playback", "{}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("frontrow-live"));
    }

    @Test
    void shouldRefuseWhatIsTooLarge() {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{}"));

        // When
        HttpResponse<String> answer = browser.post("/api/v1/streams", "x".repeat((1 << 20) + 1));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Neighbours.stream().asked()).isEmpty();
    }

    @Test
    void shouldTakeAPictureFromTheCreatorOnly() {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{}"));
        String picture = "x".repeat((1 << 20) + 1);

        // When
        HttpResponse<String> stranger = browser.put("/api/v1/channel/cover", picture);
        browser.open("/auth/login?return=/api/v1/me");
        HttpResponse<String> creator = browser.put("/api/v1/channel/cover", picture);
        HttpResponse<String> tooLarge = browser.put("/api/v1/channel/cover", "x".repeat((5 << 20) + 1));

        // Then
        assertThat(stranger.statusCode()).isEqualTo(413);
        assertThat(creator.statusCode()).isEqualTo(200);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(Neighbours.stream().asked()).hasSize(1);
    }

    @Test
    void shouldTakeNoLargerPictureForAnEmojiThanItsServiceDoes() {
        // When
        HttpResponse<String> tooLarge = browser.put("/api/v1/chat/emoji/wave", "x".repeat((256 << 10) + 1));

        // Then
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("\"too-large\"", "A request body may have up to 256 KiB.");
    }

    @Test
    void shouldPassOnThatNothingChanged() {
        // Given
        Neighbours.stream()
                .behave(asked -> Answer.of(304, "application/json", "").with("ETag", "\"v1\""));

        // When
        HttpResponse<String> answer = browser.get("/api/v1/channel", "If-None-Match", "\"v1\"");

        // Then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"v1\"");
        assertThat(Neighbours.stream().asked().getFirst().headers()).containsKey("If-None-Match");
    }

    @Test
    void shouldKnowNoOtherAddresses() {
        HttpResponse<String> answer = browser.get("/api/v1/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("not-found");
    }

    @Test
    void shouldMergeTheOpenApiDocuments() {
        // Given
        Neighbours.stream()
                .behave(
                        asked -> Answer.json(
                                200,
                                "{\"paths\":{\"/api/v1/streams\":{},\"/internal/x\":{}},\"components\":{\"schemas\":{\"A\":{}},\"responses\":{\"B\":{}}}}"));
        Neighbours.membership().behave(asked -> Answer.json(200, "{\"paths\":{\"/api/v1/members\":{}}}"));
        Neighbours.vod().behave(asked -> Answer.json(200, "{\"paths\":{\"/api/v1/recordings\":{}}}"));

        // When
        JsonObject document = new JsonObject(browser.get("/api/v1/openapi.json").body());

        // Then
        assertThat(document.getJsonObject("paths").fieldNames())
                .contains("/api/v1/streams", "/api/v1/members", "/api/v1/recordings", "/api/v1/me")
                .doesNotContain("/internal/x");
        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .contains("A", "Me");
        assertThat(document.getJsonObject("components")
                        .getJsonObject("responses")
                        .fieldNames())
                .containsExactly("B");
    }

    private static JwtClaims verify(String token, String audience) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(
                        new JsonWebKeySet(inner("/internal/identity/jwks.json")).getJsonWebKeys()))
                .setExpectedIssuer("frontrow-gateway")
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static String inner(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Neighbours.managementUrl() + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
