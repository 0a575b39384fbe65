package live.frontrow.membership.member;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.membership.RealThings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class MemberResourceTest {

    private final String person = UUID.randomUUID().toString();

    @Test
    void shouldGiveAMembership() {
        // Given
        Api.visit(person, "Alice Adams", "alice");

        // When / Then
        Api.give(person)
                .statusCode(200)
                .body("person", equalTo(person))
                .body("name", equalTo("Alice Adams"))
                .body("username", equalTo("alice"))
                .body("active", equalTo(true))
                .body("source", equalTo("complimentary"))
                .body("since", notNullValue());
    }

    @Test
    void shouldGiveAMembershipToSomebodyWhoHasNotBeenHere() {
        Api.give(person).statusCode(200).body("active", equalTo(true)).body("name", equalTo(""));
    }

    @Test
    void shouldChangeNothingWhenItIsGivenAgain() {
        // Given
        String since = Api.give(person).extract().path("since");

        // When / Then
        Api.give(person).statusCode(200).body("active", equalTo(true)).body("since", equalTo(since));
    }

    @Test
    void shouldTakeAMembership() {
        // Given
        Api.give(person);

        // When / Then
        Api.take(person)
                .statusCode(200)
                .body("active", equalTo(false))
                .body("source", nullValue())
                .body("since", nullValue());
        Api.take(person).statusCode(200).body("active", equalTo(false));
    }

    @Test
    void shouldNotTakeFromNobody() {
        Api.take(person)
                .statusCode(404)
                .body("id", equalTo("not-found"))
                .body("detail", equalTo("There is no such person."));
    }

    @Test
    void shouldLetNobodyButTheCreatorGiveTakeOrLook() {
        for (String token : new String[] {TestIdentity.alice(), TestIdentity.anonymous()}) {
            Api.as(token)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .put("/api/v1/members/" + person)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("id", equalTo("forbidden"))
                    .body("instance", equalTo("/api/v1/members/" + person));
            Api.as(token).delete("/api/v1/members/" + person).then().statusCode(403);
            Api.as(token).get("/api/v1/members").then().statusCode(403);
        }
        given().get("/api/v1/members").then().statusCode(401).body("id", equalTo("unauthenticated"));
        Api.take(person).statusCode(404);
    }

    @Test
    void shouldRefuseABodyThatIsNoEmptyObject() {
        put("{\"tier\": \"gold\"}")
                .statusCode(400)
                .body("id", equalTo("invalid-input"))
                .body("violations", contains(Map.of("field", "tier", "message", "is not known")));
        put("{\"tier\"").statusCode(400).body("id", equalTo("malformed-json"));
        put("[]").statusCode(400).body("id", equalTo("invalid-input"));
        Api.take(person).statusCode(404);
    }

    @Test
    void shouldRefuseIdsThatCannotBePeoples() {
        Api.give(TestIdentity.ANONYMOUS)
                .statusCode(400)
                .body("violations", contains(Map.of("field", "person", "message", "is nobody's id")));
        Api.give("x".repeat(256)).statusCode(400);
        Api.give("two words").statusCode(400);
    }

    private ValidatableResponse put(String body) {
        return Api.as(TestIdentity.creator())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/members/" + person)
                .then();
    }
}
