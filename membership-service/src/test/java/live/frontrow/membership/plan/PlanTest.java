package live.frontrow.membership.plan;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.param.PriceListParams;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.StripeResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class PlanTest {

    @Test
    void shouldOfferAPlanAndTellStripe() throws StripeException {
        // When
        Map<String, Object> plan = Shop.plan(Map.of("description", "Front seats", "perks", List.of("Badge")));

        // Then
        assertThat(plan).containsEntry("synced", true).containsEntry("perks", List.of("Badge"));
        List<Price> prices = prices(plan);
        assertThat(prices).extracting(Price::getUnitAmount).containsExactlyInAnyOrder(500L, 5000L);
        assertThat(prices).allSatisfy(price -> {
            assertThat(price.getActive()).isTrue();
            assertThat(price.getCurrency()).isEqualTo("eur");
            assertThat(price.getMetadata()).containsEntry("plan", (String) plan.get("id"));
        });
        assertThat(prices)
                .extracting(price -> price.getMetadata().get("price"))
                .containsExactlyInAnyOrder(Shop.price(plan, "month"), Shop.price(plan, "year"));
        given().get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("available", equalTo(true))
                .body("items.id", hasItem(plan.get("id")));
    }

    @Test
    void shouldMakeAnotherPriceOfAnotherAmount() throws StripeException {
        // Given
        Map<String, Object> plan = Shop.plan();
        String before = Shop.price(plan, "month");

        // When
        change(plan, Map.of("month", 700, "year", 0, "name", "Gold plus"))
                .statusCode(200)
                .body("name", equalTo("Gold plus"))
                .body("prices.amount", contains(700))
                .body("prices.id", not(hasItem(before)))
                .body("synced", equalTo(true));

        // Then
        assertThat(prices(plan))
                .extracting(Price::getUnitAmount, Price::getActive)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(500L, false),
                        org.assertj.core.groups.Tuple.tuple(5000L, false),
                        org.assertj.core.groups.Tuple.tuple(700L, true));
    }

    @Test
    void shouldKeepAPriceWhoseAmountStays() throws StripeException {
        Map<String, Object> plan = Shop.plan();
        change(plan, Map.of("month", 500, "rank", 3))
                .statusCode(200)
                .body("prices.id", contains(Shop.price(plan, "month"), Shop.price(plan, "year")));
        assertThat(prices(plan)).hasSize(2);
    }

    @Test
    void shouldTellItsMembersOfAnotherRankAtOnce() {
        // Given
        Map<String, Object> plan = Shop.plan();
        String person = Shop.person();
        Shop.subscribe(person, Shop.monthly(plan));

        // When
        change(plan, Map.of("rank", 3)).statusCode(200);

        // Then
        try (EventProbe probe = EventProbe.of(EventType.MEMBERSHIP_CHANGED)) {
            await().untilAsserted(() -> assertThat(probe.events(person))
                    .extracting(event -> ((MembershipChanged) event.data()).tier())
                    .containsExactly(0, 3));
        }
    }

    @Test
    void shouldArchiveAPlanInsteadOfDeletingIt() throws StripeException {
        // Given
        Map<String, Object> plan = Shop.plan();

        // When
        archive(plan);

        // Then
        given().get("/api/v1/plans").then().body("items.id", not(hasItem(plan.get("id"))));
        Shop.creator()
                .get("/api/v1/plans?archived=true")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(plan.get("id")));
        assertThat(prices(plan)).hasSize(2).noneMatch(Price::getActive);
        change(plan, Map.of("name", "Back again")).statusCode(409).body("id", equalTo("plan-archived"));
    }

    @Test
    void shouldTellStripeLaterWhatItDidNotHear() throws StripeException {
        // Given
        StripeResource.stripe().away(503);
        Map<String, Object> plan;
        try {
            plan = Shop.plan();
            assertThat(plan).containsEntry("synced", false);
        } finally {
            StripeResource.stripe().away(0);
        }

        // Then
        await().atMost(Shop.AT_MOST)
                .untilAsserted(() -> assertThat(prices(plan)).hasSize(2));
        archive(plan);
    }

    @Test
    void shouldRefuseWhatCannotBeSold() {
        refused(Map.of("name", ""), "name", "must have 1 to 60 characters");
        refused(Map.of("month", 49), "month", "is below the least of this currency");
        refused(Map.of("month", 0, "year", 0), "month", "is missing: a plan needs a price");
        refused(Map.of("currency", "xxx"), "currency", "is not one that plans can have");
        refused(Map.of("trialDays", 91), "trialDays", "must be between 0 and 90");
        refused(Map.of("currency", "jpy", "month", 49, "year", 0), "month", "is below the least of this currency");
        refused(Map.of("perks", List.of("x".repeat(101))), "perks", "must be at most 10 of 1 to 100 characters");
    }

    @Test
    void shouldLetNobodyButTheCreatorSell() {
        var alice = given().auth().preemptive().oauth2(TestIdentity.alice()).contentType(ContentType.JSON);
        alice.body(Map.of("name", "Mine")).post("/api/v1/plans").then().statusCode(403);
        alice.get("/api/v1/plans?archived=true").then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/plans")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldSayWhatIsLeftOfAPrice() {
        Shop.creator()
                .body(Map.of("currency", "eur", "month", 300))
                .post("/api/v1/plans/estimate")
                .then()
                .statusCode(200)
                .body("month.amount", equalTo(300))
                .body("month.fee", equalTo(32))
                .body("month.kept", equalTo(268))
                .body("month.share", equalTo(89.3f))
                .body("year", nullValue())
                .body("yearly.amount", equalTo(3000))
                .body("yearly.share", equalTo(97.0f));
        Shop.creator()
                .body(Map.of("currency", "eur", "month", 1000))
                .post("/api/v1/plans/estimate")
                .then()
                .body("month.share", equalTo(95.3f))
                .body("yearly", nullValue());
    }

    private static void refused(Map<String, Object> terms, String field, String message) {
        Map<String, Object> body =
                new java.util.HashMap<>(Map.of("name", "Gold", "currency", "eur", "month", 500, "year", 5000));
        body.putAll(terms);
        Shop.creator()
                .body(body)
                .post("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("violations", hasItem(Map.of("field", field, "message", message)));
    }

    private static io.restassured.response.ValidatableResponse change(
            Map<String, Object> plan, Map<String, Object> terms) {
        return Shop.creator()
                .body(terms)
                .patch("/api/v1/plans/{id}", plan.get("id"))
                .then();
    }

    private static void archive(Map<String, Object> plan) {
        Shop.creator().delete("/api/v1/plans/{id}", plan.get("id")).then().statusCode(204);
    }

    private static List<Price> prices(Map<String, Object> plan) throws StripeException {
        return StripeResource.client()
                .v1()
                .prices()
                .list(PriceListParams.builder()
                        .setProduct("frontrow-" + plan.get("id"))
                        .setLimit(100L)
                        .build())
                .getData();
    }
}
