package live.frontrow.stream.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import java.util.stream.Stream;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only the gateway's tokens name somebody, and a refusal is a problem like all others. */
@QuarkusTest
class IdentityTest extends ServiceTest {

    @ParameterizedTest
    @MethodSource("badTokens")
    void shouldRefuseEveryTokenThatIsNotTheGatewaysForUsNow(Supplier<String> token) {
        // Given
        String show = planned("Trusted");
        // When, Then
        refused(as(token.get()), "GET", "/api/v1/streams");
        refused(as(token.get()).body("{\"title\":\"Taken over\"}"), "PATCH", "/api/v1/streams/" + show);
        refused(as(token.get()), "POST", "/api/v1/streams/" + show + "/keys");
        refused(as(token.get()), "POST", "/api/v1/streams/" + show + "/playback");
        show(show).body("title", equalTo("Trusted")).body("version", equalTo(1));
        asCreator().get("/api/v1/streams/" + show + "/keys").then().body("items.size()", equalTo(0));
    }

    @Test
    void shouldRefuseWhoHasNoToken() {
        refused(given(), "GET", "/api/v1/streams");
        refused(given().contentType(ContentType.JSON).body("{\"title\":\"x\"}"), "POST", "/api/v1/streams");
    }

    private static void refused(RequestSpecification request, String method, String path) {
        request.request(method, path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("id", equalTo("unauthenticated"))
                .body("detail", equalTo("This needs somebody who is signed in."));
    }

    private static Stream<Named<Supplier<String>>> badTokens() {
        return Stream.of(
                Named.of("garbage", () -> "not a token"),
                Named.of("another key under the gateway's key id", TestIdentity::forged),
                Named.of("expired", TestIdentity::expired),
                Named.of("alg none", TestIdentity::unsigned),
                Named.of("for another service", () -> TestIdentity.forAudience("membership-service")),
                Named.of(
                        "from another issuer",
                        () -> TestIdentity.sign(TestIdentity.claims(TestIdentity.CREATOR)
                                .groups("creator")
                                .issuer("somebody-else"))));
    }
}
