package live.frontrow.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.Raw;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class SignInTest {

    @Inject
    Pool pool;

    private final Browser browser = new Browser();

    @Test
    void shouldSignInAndComeBackWithAnOpaqueSession() {
        // When
        HttpResponse<String> page = browser.open("/auth/login?return=/api/v1/me");

        // Then
        JsonObject me = new JsonObject(page.body());
        assertThat(me.getBoolean("signedIn")).isTrue();
        assertThat(me.getString("id")).isEqualTo("person-1");
        assertThat(me.getString("username")).isEqualTo("creator");
        assertThat(me.getJsonArray("roles").encode()).isEqualTo("[\"creator\"]");
        assertThat(browser.cookies()).extracting(HttpCookie::getName).allMatch(name -> name.startsWith("frontrow-"));
        assertThat(browser.cookies()).extracting(HttpCookie::getValue).noneMatch(value -> value.contains("eyJ"));
    }

    @Test
    void shouldEndTheSessionHereAndAtTheProvider() {
        // Given
        Neighbours.provider().endSessions();
        browser.open("/auth/login?return=/api/v1/me");

        // When
        HttpResponse<String> answer = browser.post("/auth/logout", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("location")).isEqualTo("/");
        assertThat(new JsonObject(browser.get("/api/v1/me").body()).getBoolean("signedIn"))
                .isFalse();
        assertThat(Neighbours.provider().hasSession()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "%2F%2Fevil.example",
                "/%2Fevil.example",
                "%252F%252Fevil.example",
                "%2F%5Cevil.example",
                "/%5Cevil.example",
                "%5C%5Cevil.example",
                "/%09/evil.example",
                "/%0A/evil.example",
                "%20//evil.example",
                "https:evil.example",
                "https:%2F%2Fevil.example",
                "https:%2Fevil.example",
                "javascript:alert(1)",
                "evil",
                "@evil.example",
                "",
                "/%EF%BC%8Fevil.example",
                "/%0d%0aSet-Cookie:x=y",
                "/&return=//evil.example"
            })
    void shouldRefuseToReturnElsewhere(String address) throws IOException {
        // When
        String answer = Raw.get("/auth/login?return=" + address);

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("\"id\":\"invalid-input\"", "\"detail\":\"return must be one path of this site.\"")
                .doesNotContainIgnoringCase("Location:")
                .doesNotContainIgnoringCase("Set-Cookie");
    }

    @Test
    void shouldNotEvenReadAnAddressWithABareBackslash() throws IOException {
        // When
        String answer = Raw.get("/auth/login?return=/\\evil.example");

        // Then the server underneath has refused it, without a word
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContainIgnoringCase("Location:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%252Fevil.example", "/..//evil.example"})
    void shouldReturnToAPathOfOursWhateverItLooksLike(String address) {
        // When
        HttpResponse<String> page = browser.open("/auth/login?return=" + address);

        // Then
        assertThat(page.uri().getAuthority())
                .isEqualTo(URI.create(Neighbours.publicUrl()).getAuthority());
    }

    @Test
    void shouldTakeARoleAwayWhenTheProviderDoes() {
        // Given
        Neighbours.provider().roles("creator");
        browser.open("/auth/login?return=/api/v1/me");
        Neighbours.provider().roles("other");

        // When
        expireRefresh();

        // Then
        JsonObject me = new JsonObject(browser.get("/api/v1/me").body());
        assertThat(me.getBoolean("signedIn")).isTrue();
        assertThat(me.getJsonArray("roles")).isEmpty();
        Neighbours.provider().roles("creator");
    }

    @Test
    void shouldEndTheSessionWhenTheProviderHas() {
        // Given
        browser.open("/auth/login?return=/api/v1/me");
        Neighbours.provider().endSessions();

        // When
        expireRefresh();

        // Then
        assertThat(new JsonObject(browser.get("/api/v1/me").body()).getBoolean("signedIn"))
                .isFalse();
    }

    @Test
    void shouldEndAnIdleSession() {
        // Given
        browser.open("/auth/login?return=/api/v1/me");

        // When
        execute("UPDATE session SET used_at = now() - interval '13 hours'");

        // Then
        assertThat(new JsonObject(browser.get("/api/v1/me").body()).getBoolean("signedIn"))
                .isFalse();
    }

    @Test
    void shouldStoreNeitherTokenNorSessionIdInTheClear() {
        // Given
        browser.open("/auth/login?return=/api/v1/me");
        String id = browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("frontrow-session"))
                .findFirst()
                .orElseThrow()
                .getValue();

        // When
        String dump = pool.query("SELECT session::text AS row FROM session")
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .iterator()
                .next()
                .getString("row");

        // Then
        assertThat(dump).contains("person-1").doesNotContain(id).doesNotContain("eyJ");
        assertThat(execute("SELECT 1 FROM login_state")).isZero();
    }

    private void expireRefresh() {
        execute("UPDATE session SET refresh_at = now() - interval '1 second'");
    }

    private int execute(String sql) {
        return pool.query(sql)
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .size();
    }
}
