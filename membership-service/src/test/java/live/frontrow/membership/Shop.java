package live.frontrow.membership;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.test.Patience;
import live.frontrow.common.test.TestIdentity;

/** Sells and buys memberships as people do. */
public final class Shop {

    /** Longest wait for what Stripe says to have its effect. */
    public static final Duration AT_MOST = Patience.AT_MOST;

    private Shop() {}

    /** Offers nothing but a plan of 5 EUR a month and 50 a year; answers it as JSON is. */
    public static Map<String, Object> plan() {
        return plan(Map.of());
    }

    /** The same with other terms. */
    public static Map<String, Object> plan(Map<String, Object> other) {
        List<String> before = given().get("/api/v1/plans").path("items.id");
        before.forEach(id -> creator().delete("/api/v1/plans/{id}", id).then().statusCode(204));
        Map<String, Object> terms =
                new HashMap<>(Map.of("name", "Gold", "currency", "eur", "month", 500, "year", 5000));
        terms.putAll(other);
        return creator()
                .body(terms)
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }

    /** Id of the monthly price of a plan. */
    public static String monthly(Map<String, Object> plan) {
        return price(plan, "month");
    }

    /** Id of a price of a plan. */
    @SuppressWarnings("unchecked")
    public static String price(Map<String, Object> plan, String interval) {
        return ((List<Map<String, Object>>) plan.get("prices"))
                .stream()
                        .filter(price -> price.get("interval").equals(interval))
                        .map(price -> (String) price.get("id"))
                        .findFirst()
                        .orElseThrow();
    }

    /** Somebody new. */
    public static String person() {
        return UUID.randomUUID().toString();
    }

    /** Opens the checkout. */
    public static ValidatableResponse checkout(String person, String price) {
        return as(person)
                .body(Map.of("price", price, "returnTo", "/watch/abc"))
                .post("/api/v1/membership/checkout")
                .then();
    }

    /** Opens the checkout; answers Stripe's session. */
    public static String session(String person, String price) {
        return sessionAt(checkout(person, price).statusCode(201).extract().path("url"));
    }

    /** Stripe's session of a checkout page. */
    public static String sessionAt(String url) {
        return url.substring(url.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
    }

    /** Buys and is in. */
    public static void subscribe(String person, String price) {
        StripeResource.stripe().pay(session(person, price));
        StripeResource.stripe().settle();
        awaitState(person, "active", true);
    }

    /** Waits until somebody's membership stands so. */
    public static void awaitState(String person, String state, boolean active) {
        await().untilAsserted(() -> own(person).body("state", equalTo(state)).body("active", equalTo(active)));
    }

    /** Somebody's own membership. */
    public static ValidatableResponse own(String person) {
        return as(person).get("/api/v1/membership").then().statusCode(200);
    }

    /** A request of somebody's. */
    public static RequestSpecification as(String person) {
        return given().auth()
                .preemptive()
                .oauth2(TestIdentity.person(person, "Some Body", "somebody"))
                .contentType(ContentType.JSON);
    }

    /** A request of the creator's. */
    public static RequestSpecification creator() {
        return given().auth().preemptive().oauth2(TestIdentity.creator()).contentType(ContentType.JSON);
    }
}
