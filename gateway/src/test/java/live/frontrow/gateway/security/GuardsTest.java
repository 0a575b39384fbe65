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
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class GuardsTest {

    private final Browser browser = new Browser();

    @Test
    void shouldRefuseAChangeFromAForeignPage() {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(201, "{}"));

        // When
        HttpResponse<String> foreign =
                browser.postPlain("/api/v1/streams", "{}", "Origin", "https://evil.example", "X-Frontrow", "1");
        HttpResponse<String> form = browser.postPlain(
                "/api/v1/streams",
                "title=x",
                "Origin",
                Neighbours.publicUrl(),
                "Content-Type",
                "application/x-www-form-urlencoded");
        HttpResponse<String> silent = browser.postPlain("/auth/logout", "");

        // Then
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(foreign.body()).getString("id")).isEqualTo("foreign-origin");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(silent.statusCode()).isEqualTo(403);
        assertThat(Neighbours.stream().asked()).isEmpty();
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
            strings = {"/q/health", "/q/metrics", "/q", "/internal/identity/jwks.json", "/internal/playback/jwks.json"})
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
}
