package live.frontrow.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class SignInTest {

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
                "https:%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "%2F%2Fevil.example",
                "evil",
                "/%0d%0aSet-Cookie:x=y",
                "javascript:alert(1)",
                "/%09/evil.example"
            })
    void shouldRefuseToReturnElsewhere(String address) {
        // When
        HttpResponse<String> answer = browser.get("/auth/login?return=" + address);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("invalid-input");
    }
}
