package live.frontrow.common.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import live.frontrow.common.sample.RealThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the document of a service says without a method having said it. */
@QuarkusTest
@RealThings
class ContractTest {

    @ParameterizedTest
    @CsvSource({
        "post, /sample,                       200 400 401 403 409 413 415 429 503",
        "get,  /sample/problem,               200 429 503",
        "get,  /sample/codes/{code},          200 400 404 429 503",
        "put,  /sample/stated,                202 401 403 409 429 503",
        "get,  /sample/some,                  200 400 414 429 503",
        "get,  /sample/me,                    200 401 403 429 503",
        "get,  /sample/streams/{show}/outage, 200 400 401 403 404 429 503",
    })
    void shouldNameTheProblemsThatAnOperationCanHave(String method, String path, String statuses) {
        document().body("paths.'%s'.%s.responses.keySet()".formatted(path, method), containsInAnyOrder((Object[])
                statuses.split(" ")));
    }

    @Test
    void shouldSayOnceWhatAProblemIs() {
        document()
                .body(
                        "paths.'/sample'.post.responses.'409'",
                        equalTo(Map.of("$ref", "#/components/responses/Conflict")))
                .body(
                        "components.responses.Conflict.content",
                        equalTo(Map.of(
                                "application/problem+json",
                                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))))
                .body(
                        "components.schemas.Problem.required",
                        equalTo(List.of("type", "title", "status", "detail", "instance", "id")))
                .body("components.schemas", hasKey("Violation"));
    }

    @Test
    void shouldSayThatAFieldOfAnAnswerCanBeWithoutAValue() {
        document()
                .body("components.schemas.Input.properties.title.type", equalTo(List.of("string", "null")))
                .body(
                        "components.schemas.Input.properties.at.anyOf",
                        equalTo(List.of(Map.of("$ref", "#/components/schemas/Instant"), Map.of("type", "null"))));
    }

    @Test
    void shouldWritePatternsAsOthersReadThem() {
        document().body("components.schemas.Part.properties.text.pattern", equalTo("[^\\x00-\\x1f\\x7f-\\x9f]*"));
    }

    private static ValidatableResponse document() {
        return given().queryParam("format", "json").get("/q/openapi").then().statusCode(200);
    }
}
