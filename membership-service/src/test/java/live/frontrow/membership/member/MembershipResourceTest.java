package live.frontrow.membership.member;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.membership.RealThings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class MembershipResourceTest {

    private final String person = UUID.randomUUID().toString();

    @Test
    void shouldBeNoMemberAtFirst() {
        Api.visit(person, "Nora New", "nora")
                .statusCode(200)
                .body("$", hasEntry("active", false))
                .body("$", hasEntry("source", null))
                .body("$", hasEntry("since", null))
                .body("$", hasEntry("until", null));
    }

    @Test
    void shouldSeeTheGift() {
        // Given
        Api.give(person).statusCode(200);

        // When / Then
        Api.visit(person, "Mia Member", "mia")
                .statusCode(200)
                .body("active", equalTo(true))
                .body("source", equalTo("complimentary"))
                .body("since", notNullValue())
                .body("until", nullValue());
    }

    @Test
    void shouldKnowPeopleByTheirNewestName() {
        // Given
        String username = "user-" + person;
        Api.visit(person, "Old Name", username);

        // When
        Api.visit(person, "New Name", username);

        // Then
        Api.as(TestIdentity.creator())
                .queryParam("query", username)
                .get("/api/v1/members")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].person", equalTo(person))
                .body("items[0].name", equalTo("New Name"))
                .body("items[0].username", equalTo(username));
    }

    @Test
    void shouldAskAnonymousViewersToSignIn() {
        Api.as(TestIdentity.anonymous())
                .get("/api/v1/membership")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("id", equalTo("unauthenticated"));
    }

    @Test
    void shouldRefuseCallsThatDoNotComeFromTheGateway() {
        refused(given().contentType(ContentType.JSON));
        refused(Api.as("not a token").contentType(ContentType.JSON));
        refused(Api.as(TestIdentity.forged()).contentType(ContentType.JSON));
        refused(Api.as(TestIdentity.expired()).contentType(ContentType.JSON));
        refused(Api.as(TestIdentity.unsigned()).contentType(ContentType.JSON));
        refused(Api.as(TestIdentity.forAudience("stream-service")).contentType(ContentType.JSON));
    }

    private void refused(RequestSpecification request) {
        problem(request.get("/api/v1/membership").then());
        problem(request.body("{}").put("/api/v1/members/{person}", person).then());
        Api.visit(person, "Nora New", "nora").statusCode(200).body("active", equalTo(false));
    }

    private static void problem(ValidatableResponse answer) {
        answer.statusCode(401).contentType("application/problem+json").body("id", equalTo("unauthenticated"));
    }
}
