package live.frontrow.membership;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import live.frontrow.common.test.PostgresResource;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What those who run the service look at. */
@QuarkusTest
@RealThings
class OperationsTest {

    @Test
    void shouldDescribeItsApi() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Frontrow membership-service"))
                .body(
                        "paths.keySet()",
                        containsInAnyOrder(
                                "/api/v1/erasures/{id}",
                                "/api/v1/people/{person}/erasure",
                                "/api/v1/membership",
                                "/api/v1/membership/checkout",
                                "/api/v1/membership/portal",
                                "/api/v1/membership/stripe",
                                "/api/v1/membership/money",
                                "/api/v1/membership/money.csv",
                                "/api/v1/membership/dead-letters",
                                "/api/v1/membership/dead-letters/{id}/retry",
                                "/api/v1/members",
                                "/api/v1/members/gained",
                                "/api/v1/members/gained.csv",
                                "/api/v1/members/{person}",
                                "/api/v1/plans",
                                "/api/v1/plans/estimate",
                                "/api/v1/plans/{id}",
                                "/api/v1/plans/{id}/members-on-old-prices",
                                "/api/v1/plans/{id}/move",
                                "/api/v1/guest-passes",
                                "/api/v1/guest-passes/{code}",
                                "/api/v1/guest-passes/{code}/accept",
                                "/webhooks/stripe"))
                .body("components.schemas.keySet()", hasItems("MembershipView", "MemberView", "MemberPage"));
    }

    @Test
    void shouldShowTheOutboxInItsMetrics() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("frontrow_outbox_backlog"))
                .body(containsString("frontrow_leader_held{lock=\"outbox\"}"));
    }

    @Test
    void shouldLiveButNotBeReadyWhileTheDatabaseIsAway() {
        // When
        PostgresResource.postgres().stop();
        try {

            // Then
            ready(503);
            given().get("/q/health/live").then().statusCode(200);
            visit().statusCode(503).body("id", equalTo("unavailable"));
        } finally {
            PostgresResource.postgres().start();
        }

        // Then
        ready(200);
        visit().statusCode(200);
    }

    private static void ready(int status) {
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(status));
    }

    private static ValidatableResponse visit() {
        return given().auth()
                .preemptive()
                .oauth2(TestIdentity.alice())
                .get("/api/v1/membership")
                .then();
    }
}
