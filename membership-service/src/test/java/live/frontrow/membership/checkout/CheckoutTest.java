package live.frontrow.membership.checkout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.stripe.exception.StripeException;
import com.stripe.param.SubscriptionListParams;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class CheckoutTest {

    private final String person = Shop.person();

    @Inject
    Stored stored;

    @Test
    void shouldLetInWhoeverPays() {
        // Given
        Map<String, Object> plan = Shop.plan(Map.of("rank", 2));
        Shop.own(person).body("state", equalTo("none")).body("pending", equalTo(false));
        String session = Shop.session(person, Shop.monthly(plan));
        Shop.own(person).body("active", equalTo(false)).body("pending", equalTo(true));

        // When
        StripeResource.stripe().pay(session);
        StripeResource.stripe().settle();

        // Then
        Shop.awaitState(person, "active", true);
        Shop.own(person)
                .body("source", equalTo("stripe"))
                .body("reason", nullValue())
                .body("until", nullValue())
                .body("renewsAt", notNullValue())
                .body("needsCard", equalTo(false))
                .body("pending", equalTo(false))
                .body("plan.id", equalTo(plan.get("id")))
                .body("plan.name", equalTo("Gold"))
                .body("plan.rank", equalTo(2))
                .body("plan.interval", equalTo("month"))
                .body("plan.amount", equalTo(500))
                .body("plan.currency", equalTo("eur"));
    }

    @Test
    void shouldTryAPlanOnceBeforeItIsPaid() {
        // Given
        String price = Shop.monthly(Shop.plan(Map.of("trialDays", 7)));

        // When
        StripeResource.stripe().pay(Shop.session(person, price));
        StripeResource.stripe().settle();

        // Then
        Shop.awaitState(person, "trialing", true);
    }

    @Test
    void shouldOfferAndGiveATrialToNobodyWhoHadASubscription() throws StripeException {
        // Given
        String price = Shop.monthly(Shop.plan(Map.of("trialDays", 7)));
        offered(person, 7);
        StripeResource.stripe().pay(Shop.session(person, price));
        StripeResource.stripe().settle();
        Shop.awaitState(person, "trialing", true);
        StripeResource.client().v1().subscriptions().cancel(subscription());
        StripeResource.stripe().settle();
        Shop.awaitState(person, "ended", false);

        // Then
        offered(person, 0);
        offered(Shop.person(), 7);
        given().get("/api/v1/plans").then().body("items.trialDays", contains(7));
        Shop.creator().get("/api/v1/plans").then().body("items.trialDays", contains(7));

        // When
        StripeResource.stripe().pay(Shop.session(person, price));
        StripeResource.stripe().settle();

        // Then
        Shop.awaitState(person, "active", true);
    }

    @Test
    void shouldSellToWhoseCustomerWasDeletedAtStripe() throws StripeException {
        // Given
        String price = Shop.monthly(Shop.plan());
        Shop.subscribe(person, price);
        String before = stored.customer(person);
        StripeResource.client().v1().customers().delete(before);
        StripeResource.stripe().settle();
        Shop.awaitState(person, "ended", false);
        Shop.as(person)
                .body(Map.of("returnTo", "/"))
                .post("/api/v1/membership/portal")
                .then()
                .statusCode(409)
                .body("id", equalTo("no-subscription"));

        // When
        Shop.subscribe(person, price);

        // Then
        assertThat(stored.customer(person)).isNotEqualTo(before);
    }

    private static void offered(String person, int trialDays) {
        Shop.as(person).get("/api/v1/plans").then().statusCode(200).body("items.trialDays", contains(trialDays));
    }

    private String subscription() throws StripeException {
        return StripeResource.client()
                .v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(stored.customer(person))
                        .build())
                .getData()
                .getFirst()
                .getId();
    }

    @Test
    void shouldSellNobodyASecondSubscription() {
        String price = Shop.monthly(Shop.plan());
        Shop.subscribe(person, price);
        Shop.checkout(person, price).statusCode(409).body("id", equalTo("already-member"));
    }

    @Test
    void shouldNoticeAPaymentOfWhichNobodyHasToldYet() {
        // Given
        String price = Shop.monthly(Shop.plan());
        String session = Shop.session(person, price);

        // When
        StripeResource.stripe().pay(session);

        // Then
        Shop.checkout(person, price).statusCode(409).body("id", equalTo("already-member"));
    }

    @Test
    void shouldCloseAnOlderCheckout() {
        // Given
        String price = Shop.monthly(Shop.plan());
        String older = Shop.session(person, price);

        // When
        String newer = Shop.session(person, price);

        // Then
        assertThatThrownBy(() -> StripeResource.stripe().pay(older));
        StripeResource.stripe().pay(newer);
        StripeResource.stripe().settle();
        Shop.awaitState(person, "active", true);
    }

    @Test
    void shouldSellNothingThatIsNotOffered() {
        Map<String, Object> plan = Shop.plan();
        Shop.creator().delete("/api/v1/plans/{id}", plan.get("id")).then().statusCode(204);
        Shop.checkout(person, Shop.monthly(plan)).statusCode(409).body("id", equalTo("plan-archived"));
        Shop.checkout(person, Shop.person()).statusCode(404).body("id", equalTo("not-found"));
        Shop.checkout(person, "gold").statusCode(400).body("id", equalTo("invalid-input"));
    }

    @Test
    void shouldComeBackToNoOtherSite() {
        String price = Shop.monthly(Shop.plan());
        for (String elsewhere :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "", "/a b"}) {
            Shop.as(person)
                    .body(Map.of("price", price, "returnTo", elsewhere))
                    .post("/api/v1/membership/checkout")
                    .then()
                    .statusCode(400)
                    .body(
                            "violations",
                            contains(Map.of("field", "returnTo", "message", "must be a path of this site")));
        }
    }

    @Test
    void shouldAskStripeFiveTimesAMinuteForOnePersonAtMost() {
        // Given
        String price = Shop.monthly(Shop.plan());
        for (int attempt = 1; attempt <= 5; attempt++) {
            Shop.checkout(person, price).statusCode(201);
        }

        // Then
        Shop.checkout(person, price)
                .statusCode(429)
                .body("id", equalTo("slow-down"))
                .body("retryAfter", both(greaterThan(0)).and(lessThanOrEqualTo(12)));
        Shop.checkout(Shop.person(), price).statusCode(201);
    }

    @Test
    void shouldSayThatStripeIsAway() {
        // Given
        String price = Shop.monthly(Shop.plan());
        StripeResource.stripe().away(503);
        try {
            Shop.checkout(person, price).statusCode(503).body("id", equalTo("payments-unavailable"));
        } finally {
            StripeResource.stripe().away(0);
        }

        // Then
        Shop.subscribe(person, price);
    }
}
