package live.frontrow.gateway.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class PageRouteTest {

    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/studio", "/studio/s/019a", "/s/019a?x=1", "/nowhere"})
    void shouldAnswerAPageWithTheDocument(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Frontrow</title>");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "/, strict-origin-when-cross-origin",
        "/studio, strict-origin-when-cross-origin",
        "/notices/off/s3cret, no-referrer",
        "/notices/confirm/s3cret?x=1, no-referrer",
        "/guest/s3cret, no-referrer"
    })
    void shouldNotPassOnTheAddressOfAPageWithASecretInIt(String path, String policy) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.body()).contains("<title>Frontrow</title>");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone.js", "/nothing.png", "/api/v1/nowhere", "/auth/nowhere"})
    void shouldNotAnswerAMissingFileOrAddressWithTheDocument(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("not-found");
        assertThat(answer.headers().allValues("Cache-Control")).containsOnly("no-store");
    }

    @Test
    void shouldLetAssetsBeKeptAndCompressed() {
        HttpResponse<String> plain = browser.get("/assets/app-1a2b.js");
        HttpResponse<String> packed = browser.get("/assets/app-1a2b.js", "Accept-Encoding", "gzip");

        assertThat(plain.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
    }
}
