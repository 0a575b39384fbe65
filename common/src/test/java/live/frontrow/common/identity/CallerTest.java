package live.frontrow.common.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import live.frontrow.common.sample.RealThings;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class CallerTest {

    @Test
    void shouldKnowTheCreator() {
        as(TestIdentity.creator(), "/sample/me")
                .statusCode(200)
                .body(
                        "$",
                        equalTo(Map.of(
                                "id",
                                TestIdentity.CREATOR,
                                "anonymous",
                                false,
                                "name",
                                "Carla Creator",
                                "username",
                                "creator",
                                "creator",
                                true)));
    }

    @Test
    void shouldKnowAnAnonymousViewer() {
        as(TestIdentity.anonymous(), "/sample/me")
                .statusCode(200)
                .body(
                        "$",
                        equalTo(Map.of(
                                "id",
                                TestIdentity.ANONYMOUS,
                                "anonymous",
                                true,
                                "name",
                                "",
                                "username",
                                "",
                                "creator",
                                false)));
    }

    @Test
    void shouldTakeATokenThatDoesNotSayForAnonymous() {
        as(TestIdentity.sign(TestIdentity.claims("somebody")), "/sample/me")
                .statusCode(200)
                .body("anonymous", equalTo(true));
    }

    @Test
    void shouldSendAnonymousViewersToSignIn() {
        as(TestIdentity.alice(), "/sample/signed-in").statusCode(200);
        as(TestIdentity.anonymous(), "/sample/signed-in").statusCode(401).body("id", equalTo("unauthenticated"));
    }

    @Test
    void shouldLetOnlyTheCreatorIn() {
        as(TestIdentity.creator(), "/sample/creator").statusCode(200);
        as(TestIdentity.alice(), "/sample/creator").statusCode(403).body("id", equalTo("forbidden"));
    }

    @Test
    void shouldRefuseWhoHasNoToken() {
        given().get("/sample/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("id", equalTo("unauthenticated"));
    }

    @Test
    void shouldRefuseTokensThatAreNotTheGatewaysForUsNow() {
        refuses(TestIdentity.expired());
        refuses(TestIdentity.forAudience("another-service"));
        refuses(TestIdentity.forged());
        refuses(TestIdentity.sign(TestIdentity.claims("x").issuer("somebody-else")));
        refuses(TestIdentity.unsigned());
        refuses("not a token");
    }

    private static void refuses(String token) {
        as(token, "/sample/me").statusCode(401).body("id", equalTo("unauthenticated"));
    }

    private static ValidatableResponse as(String token, String path) {
        return given().auth().preemptive().oauth2(token).get(path).then();
    }
}
