package live.frontrow.membership.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import live.frontrow.common.test.TestIdentity;

/** Calls the service as the gateway would for somebody. */
final class Api {

    private Api() {}

    static RequestSpecification as(String token) {
        return given().auth().preemptive().oauth2(token);
    }

    static ValidatableResponse give(String person) {
        return as(TestIdentity.creator())
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/members/{person}", person)
                .then();
    }

    static ValidatableResponse take(String person) {
        return as(TestIdentity.creator())
                .delete("/api/v1/members/{person}", person)
                .then();
    }

    /** Signs in, which makes the person known. */
    static ValidatableResponse visit(String person, String name, String username) {
        return as(TestIdentity.person(person, name, username))
                .get("/api/v1/membership")
                .then();
    }
}
