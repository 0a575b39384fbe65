package live.frontrow.common.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Logger;
import live.frontrow.common.sample.RealThings;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.TestKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class ProblemTest {

    @ConfigProperty(name = "frontrow.identity.issuer")
    String gateway;

    @Test
    void shouldAnswerWithAllMembersOfAProblem() {
        // When
        ValidatableResponse answer = given().get("/sample/problem").then();

        // Then
        answer.statusCode(403)
                .contentType("application/problem+json")
                .body(
                        "$",
                        equalTo(Map.of(
                                "type", "https://frontrow.live/problems/forbidden",
                                "title", "You may not do this",
                                "status", 403,
                                "detail", "Not today.",
                                "instance", "/sample/problem",
                                "id", "forbidden",
                                "tier", "gold")));
    }

    @Test
    void shouldWriteDownNoCode() {
        // Given
        List<String> log = new CopyOnWriteArrayList<>();
        PatternFormatter message = new PatternFormatter("%s");
        Handler handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                log.add(message.format(line));
            }
        };
        Logger logger = Logger.getLogger(ProblemMappers.class.getName());
        logger.addHandler(handler);

        // When
        try {
            given().get("/sample/codes/opensesame").then().statusCode(503);
        } finally {
            logger.removeHandler(handler);
        }

        // Then
        assertThat(log)
                .containsExactly(
                        "Not available for /sample/codes/{code}: java.lang.IllegalStateException: java.net.ConnectException: 10.0.0.1:5432");
    }

    @Test
    void shouldListViolations() {
        given().get("/sample/violations")
                .then()
                .statusCode(400)
                .body("id", equalTo("invalid-input"))
                .body("violations", contains(Map.of("field", "title", "message", "is too long")));
    }

    @Test
    void shouldSayWhereJsonIsBroken() {
        post("{\"title\": }")
                .statusCode(400)
                .body("id", equalTo("malformed-json"))
                .body("detail", equalTo("The body could not be read as JSON: line 1, column 11."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"count\": 1, \"titel\": \"x\"}                | titel          | is not known",
                "{\"count\": \"many\"}                           | count          | is missing or has the wrong type",
                "{\"count\": null}                               | count          | is missing or has the wrong type",
                "{\"title\": \"x\"}                              | count          | is missing or has the wrong type",
                "{\"count\": 1, \"at\": \"tomorrow\"}            | at             | has the wrong format",
                "{\"count\": 1, \"kind\": \"TWO\"}               | kind           | is none of the allowed values",
                "{\"count\": 1, \"kind\": 0}                   | kind           | is none of the allowed values",
                "{\"count\": \"1\"}                            | count          | is missing or has the wrong type",
                "{\"count\": \"\"}                             | count          | has the wrong format",
                "{\"count\": 1.5}                              | count          | has the wrong format",
                "{\"count\": 1, \"title\": 5}                  | title          | has the wrong format",
                "{\"count\": 1, \"title\": true}               | title          | has the wrong format",
                "{\"count\": 1, \"title\": \"a\\u0000b\"}      | title          | has the wrong format",
                "{\"count\": 1, \"parts\": [{}, {\"text\": {}}]} | parts[1].text  | is missing or has the wrong type",
                "{\"count\": 1, \"parts\": [{\"tekst\": \"x\"}]} | parts[0].tekst | is not known"
            })
    void shouldNameTheFieldThatIsWrong(String json, String field, String message) {
        post(json)
                .statusCode(400)
                .body("id", equalTo("invalid-input"))
                .body("violations", contains(Map.of("field", field, "message", message)));
    }

    @Test
    void shouldRefuseAQueryThatIsNoNumber() {
        given().get("/sample/some?limit=7").then().statusCode(200);
        given().get("/sample/some?limit=many").then().statusCode(400).body("id", equalTo("invalid-input"));
        given().get("/sample/some/many").then().statusCode(404).body("id", equalTo("not-found"));
    }

    /** {@code |} belongs in no address; browsers send it all the same. The server itself refuses it, before anything of ours. */
    @Test
    void shouldNotFailWithAnAddressThatIsNone() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET /sample/some?limit=7&x=| HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertThat(socket.getInputStream().readNBytes(12))
                    .asString(US_ASCII)
                    .isEqualTo("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/codes/a%00b", "/sample/me?query=%00"})
    void shouldTakeNoAddressWithACharacterThatNoTextHas(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("id", equalTo("invalid-input"));
    }

    @Test
    void shouldNotTellWhatWentWrongInside() {
        given().get("/sample/secret")
                .then()
                .statusCode(500)
                .body("id", equalTo("internal"))
                .body(not(containsString("hunter2")))
                .body(not(containsString("Exception")));
    }

    @Test
    void shouldSayThatItIsNotAvailableWhileTheDatabaseIsAway() {
        given().get("/sample/outage")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("id", equalTo("unavailable"))
                .body(not(containsString("10.0.0.1")));
    }

    @Test
    void shouldNotSendAnybodyToSignInWhileTheKeysAreAway() {
        String unheardOf = TestKeys.sign(TestIdentity.claims(TestIdentity.ALICE), TestKeys.key("unheard-of"));
        given().put(gateway + TestIdentity.AWAY).then().statusCode(204);
        try {
            given().auth()
                    .oauth2(unheardOf)
                    .get("/sample/me")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("id", equalTo("unavailable"));
        } finally {
            given().delete(gateway + TestIdentity.AWAY).then().statusCode(204);
        }
        given().auth().oauth2(unheardOf).get("/sample/me").then().statusCode(401);
    }

    @Test
    void shouldAnswerWithProblemsWhereNoResourceIs() {
        given().get("/sample/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("id", equalTo("not-found"))
                .body("$", not(hasKey("violations")));
        given().delete("/sample/me").then().statusCode(405).body("id", equalTo("method-not-allowed"));
        given().contentType(ContentType.TEXT)
                .body("x")
                .post("/sample")
                .then()
                .statusCode(415)
                .body("id", equalTo("unsupported-media-type"));
    }

    private static ValidatableResponse post(String json) {
        return given().contentType(ContentType.JSON).body(json).post("/sample").then();
    }
}
