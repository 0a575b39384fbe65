package live.frontrow.membership.gain;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import org.junit.jupiter.api.Test;

/** Whom a show brought, against rows of a time in which nobody else became a member. */
@QuarkusTest
@RealThings
class GainedTest {

    private static final Instant START = Instant.parse("2019-05-01T19:00:00Z");

    @Inject
    Stored stored;

    @Test
    void shouldFindThoseWhoseFirstMembershipBeganThen() {
        // Given a show of an hour, and a day
        String gold = Shop.monthly(Shop.plan()).toString();
        try {
            somebody("=ANN()", null);
            subscribe("=ANN()", gold, 60, "TRIALING");
            somebody("Bob", null);
            subscribe("Bob", gold, 86_400 + 3_599, "CANCELED");
            subscribe("Bob", gold, 100 * 86_400, "ACTIVE");
            somebody("Gil", 0L);
            somebody("Member before", null);
            subscribe("Member before", gold, -1, "CANCELED");
            subscribe("Member before", gold, 100, "ACTIVE");
            somebody("Given before", -5L);
            subscribe("Given before", gold, 100, "ACTIVE");
            somebody("Did not pay", null);
            subscribe("Did not pay", gold, 100, "INCOMPLETE_EXPIRED");
            somebody("A day later", null);
            subscribe("A day later", gold, 86_400 + 3_600, "ACTIVE");

            // Then
            gained("gained", START, START.plusSeconds(86_400 + 3_600))
                    .statusCode(200)
                    .body("count", equalTo(3))
                    .body("items.name", equalTo(List.of("Gil", "=ANN()", "Bob")))
                    .body("items.plan", equalTo(Arrays.asList(null, "Gold", "Gold")))
                    .body("items[1].at", equalTo("2019-05-01T19:01:00Z"));
            assertThat(gained("gained.csv", START, START.plusSeconds(100))
                            .contentType("text/csv; charset=UTF-8")
                            .header("Content-Disposition", "attachment; filename=\"members-gained.csv\"")
                            .extract()
                            .asString())
                    .isEqualTo("since,name,plan\r\n2019-05-01T19:00:00Z,Gil,\r\n2019-05-01T19:01:00Z,'=ANN(),Gold\r\n");
        } finally {
            stored.change("delete from subscription where id like 'gained-%'");
            stored.change("delete from member where person like 'gained-%'");
        }
    }

    @Test
    void shouldRefuseTimesThatAreNone() {
        for (Map<String, String> times : List.of(
                Map.of("from", "yesterday", "until", "2019-05-01T19:00:00Z"),
                Map.of("from", "2019-05-01T19:00:00Z"),
                Map.of("from", "2019-05-01T19:00:00Z", "until", "2019-05-01T19:00:00Z"),
                Map.of("from", "2019-05-01T19:00:00Z", "until", "2029-05-01T19:00:00Z"))) {
            Shop.creator()
                    .queryParams(times)
                    .get("/api/v1/members/gained")
                    .then()
                    .statusCode(400)
                    .body("id", equalTo("invalid-input"));
        }
    }

    @Test
    void shouldShowThemToNobodyElse() {
        for (String path : List.of("gained", "gained.csv")) {
            given().auth()
                    .preemptive()
                    .oauth2(TestIdentity.alice())
                    .get("/api/v1/members/" + path)
                    .then()
                    .statusCode(403);
        }
    }

    private static ValidatableResponse gained(String what, Instant from, Instant until) {
        return Shop.creator()
                .queryParam("from", from.toString())
                .queryParam("until", until.toString())
                .get("/api/v1/members/" + what)
                .then();
    }

    /** A person, who was given a membership so many seconds after {@link #START}, or was not. */
    private void somebody(String name, Long given) {
        stored.change(
                "insert into member (person, name, given_at) values ($1, $2, $3)",
                "gained-" + name,
                name,
                given == null ? null : Rows.parameter(START.plusSeconds(given)));
    }

    private void subscribe(String name, String price, long at, String status) {
        stored.change(
                """
                insert into subscription (id, customer, person, price, status, started_at, period_end, unpaid_since, ended_unpaid)
                values ($1, 'cus_gained', $2, $3, $4, $5, $5, $5, false)""",
                "gained-" + UUID.randomUUID(),
                "gained-" + name,
                UUID.fromString(price),
                status,
                Rows.parameter(START.plusSeconds(at)));
    }
}
