package live.frontrow.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class GuardsTest {

    private final Browser browser = new Browser();

    @ParameterizedTest
    @MethodSource("foreign")
    void shouldRefuseAChangeThatIsNotFromOurOwnPages(Map<String, String> headers) {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(201, "{}"));
        String[] sent = headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);

        for (String path : new String[] {"/api/v1/streams", "/api/v1/streams/1/end", "/auth/logout"}) {
            // When
            HttpResponse<String> answer = browser.postPlain(path, "title=x", sent);

            // Then
            JsonObject problem = new JsonObject(answer.body());
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(problem.getString("id")).isEqualTo("foreign-origin");
            assertThat(problem.getString("detail")).contains("Origin: " + Neighbours.publicUrl(), "X-Frontrow: 1");
        }
        assertThat(Neighbours.stream().asked()).isEmpty();
        assertThat(browser.cookies()).isEmpty();
    }

    private static Stream<Named<Map<String, String>>> foreign() {
        String ours = Neighbours.publicUrl();
        String form = "application/x-www-form-urlencoded";
        return Stream.of(
                Named.of("foreign form", Map.of("Origin", "https://evil.example", "Content-Type", form)),
                Named.of(
                        "foreign form with files",
                        Map.of("Origin", "https://evil.example", "Content-Type", "multipart/form-data; boundary=x")),
                Named.of("sandboxed form", Map.of("Origin", "null", "Content-Type", form)),
                Named.of("form without an origin", Map.of("Content-Type", form)),
                Named.of("our own origin without the header", Map.of("Origin", ours, "Content-Type", form)),
                Named.of("foreign page with the header", Map.of("Origin", "https://evil.example", "X-Frontrow", "1")),
                Named.of("address that begins like ours", Map.of("Origin", ours + ".evil.example", "X-Frontrow", "1")),
                Named.of("our host on another port", Map.of("Origin", "http://127.0.0.1:1", "X-Frontrow", "1")),
                Named.of(
                        "our address over https", Map.of("Origin", ours.replace("http:", "https:"), "X-Frontrow", "1")),
                Named.of("the header alone", Map.of("X-Frontrow", "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/streams/%2e%2e/x",
                "/api//v1",
                "/api/v1/streams/a%2fb",
                "/api/v1/streams/a%5Cb",
                "/api/v1/streams;x=1",
                "/api/v1/%252e%252e",
                "/api/v1/../../internal/x"
            })
    void shouldRefuseAmbiguousPaths(String path) {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{}"));

        // When
        HttpResponse<String> answer = browser.get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("invalid-input");
        assertThat(Neighbours.stream().asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/metrics",
                "/q",
                "/internal/identity/jwks.json",
                "/internal/playback/jwks.json",
                "/internal/ingest/a/hook",
                "/internal/ingest/a/auth"
            })
    void shouldKeepInnerAddressesInside(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSendLocalhostToTheOneAddress() throws IOException, InterruptedException {
        // Given
        int port = URI.create(Neighbours.publicUrl()).getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/s/1?x=y"))
                .build();

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(Neighbours.publicUrl() + "/s/1?x=y");
    }

    @Test
    void shouldSetSecurityHeadersOnEveryAnswer() {
        for (String path : new String[] {"/api/v1/me", "/api//v1", "/q/health"}) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("script-src 'self';", "frame-ancestors 'none'")
                            .doesNotContain("unsafe-eval"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/nothing", "/api//v1", "/auth/login", "/auth/nowhere"})
    void shouldLetNobodyKeepAnswersAboutAPerson(String path) {
        assertThat(browser.get(path).headers().allValues("Cache-Control")).containsExactly("no-store");
    }
}
