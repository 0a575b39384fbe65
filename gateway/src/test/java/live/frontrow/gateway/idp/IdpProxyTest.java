package live.frontrow.gateway.idp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class IdpProxyTest {

    private final Browser browser = new Browser();

    @Test
    void shouldTellTheProviderTheTruthAndKeepOurCookies() {
        // When
        HttpResponse<String> answer = browser.get(
                "/idp/realms/frontrow/login-actions/authenticate",
                "X-Forwarded-For",
                "6.6.6.6",
                "Forwarded",
                "for=6.6.6.6",
                "X-Forwarded-Prefix",
                "/evil",
                "Cookie",
                "frontrow-session-8080=secret; AUTH_SESSION_ID=theirs; q_session=secret");

        // Then
        JsonObject asked = new JsonObject(answer.body());
        JsonObject headers = asked.getJsonObject("headers");
        assertThat(asked.getString("path")).isEqualTo("/idp/realms/frontrow/login-actions/authenticate");
        assertThat(headers.getString("Cookie")).isEqualTo("AUTH_SESSION_ID=theirs");
        assertThat(headers.getString("X-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("X-forwarded-host"))
                .isEqualTo(Neighbours.publicUrl().substring(7));
        assertThat(headers.getString("X-forwarded-proto")).isEqualTo("http");
        assertThat(headers.fieldNames()).doesNotContain("Forwarded", "X-forwarded-prefix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/idp/admin/master/console/",
                "/idp/realms/master/protocol/openid-connect/auth",
                "/idp/metrics",
                "/idp/realms/frontrow/clients-registrations/default",
                "/idp/",
                "/idp/admin/realms/frontrow/users"
            })
    void shouldKeepTheProvidersInsideInside(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }
}
