package live.frontrow.membership.move;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.param.InvoiceListParams;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import org.junit.jupiter.api.Test;

/** Members who pay an older price go on at the present one when the creator says so. */
@QuarkusTest
@RealThings
class MoveTest {

    private static final String MOVES =
            "select move.* from price_move move join subscription on id = subscription where person = $1";

    /** A part of what somebody has and is to have. */
    private static final String NEWER = """
            select %s from subscription join price older on older.id = subscription.price
            join price newer on newer.plan = older.plan and newer.period = older.period and newer.archived_at is null
            where person = $1""";

    /** Ordered, and not yet to be begun. */
    private static final String WAITING = "insert into price_move (subscription, older, newer, next_at) "
            + NEWER.formatted("subscription.id, older.id, newer.id, now() + interval '1 hour'");

    private final String person = Shop.person();

    @Inject
    Stored stored;

    @Inject
    PriceSwitch prices;

    @Test
    void shouldMoveMembersFromTheirNextPaymentOn() throws StripeException {
        // Given
        Map<String, Object> plan = Shop.plan();
        Shop.subscribe(person, Shop.monthly(plan));
        older(plan).body("items", equalTo(List.of()));
        dearer(plan);
        older(plan).body("items", contains(Map.of("interval", "month", "members", 1, "moving", 0, "failed", 0)));
        Shop.own(person).body("plan.amount", equalTo(500)).body("plan.next", nullValue());

        // When
        StripeResource.stripe().away(503);
        try {
            move(plan, "month")
                    .statusCode(202)
                    .body("items", contains(Map.of("interval", "month", "members", 1, "moving", 1, "failed", 0)));
            Shop.own(person).body("plan.amount", equalTo(500)).body("plan.next", equalTo(700));
        } finally {
            StripeResource.stripe().away(0);
        }

        // Then
        await().untilAsserted(() -> older(plan).body("items", equalTo(List.of())));
        StripeResource.stripe().settle();
        await().untilAsserted(() -> assertThat(price()).isEqualTo(700));
        Shop.own(person).body("plan.amount", equalTo(500)).body("plan.next", equalTo(700));
        assertThat(paid()).containsExactly(500L);

        // When
        StripeResource.stripe().advance(Period.ofMonths(1).plusDays(1));
        StripeResource.stripe().settle();

        // Then
        await().untilAsserted(
                        () -> Shop.own(person).body("plan.amount", equalTo(700)).body("plan.next", nullValue()));
        assertThat(paid()).containsExactly(700L, 500L);
    }

    @Test
    void shouldGoOnAfterAKillBetweenStripesAnswerAndOurTables() throws StripeException, InterruptedException {
        // Given: what such a kill leaves, switched at Stripe and still waiting here
        Map<String, Object> plan = Shop.plan();
        Shop.subscribe(person, Shop.monthly(plan));
        dearer(plan);
        stored.change(WAITING, person);
        prices.to(new Move(
                stored.text("select id from subscription where person = $1", person),
                UUID.fromString(stored.text(NEWER.formatted("newer.id::text"), person)),
                stored.text(NEWER.formatted("older.stripe_id"), person),
                stored.text(NEWER.formatted("newer.stripe_id"), person),
                0));
        long changes = changesAtStripe();
        assertThat(stored.text("select state || coalesce(period_end::text, '') from (" + MOVES + ") as moves", person))
                .isEqualTo("WAITING");

        // When: the next process finds it
        stored.change(
                "update price_move set next_at = now() where subscription in (select id from subscription where person = $1)",
                person);

        // Then
        await().untilAsserted(() -> assertThat(stored.text("select state from (" + MOVES + ") as moves", person))
                .isEqualTo("DONE"));
        StripeResource.stripe().settle();
        await().untilAsserted(() -> assertThat(price()).isEqualTo(700));
        older(plan).body("items", equalTo(List.of()));
        Shop.own(person).body("plan.amount", equalTo(500)).body("plan.next", equalTo(700));
        assertThat(changesAtStripe()).isEqualTo(changes);
        assertThat(paid()).containsExactly(500L);
    }

    @Test
    void shouldLeaveAloneWhoeverLeaves() throws StripeException {
        // Given
        Map<String, Object> plan = Shop.plan();
        Shop.subscribe(person, Shop.monthly(plan));
        dearer(plan);
        StripeResource.client()
                .v1()
                .subscriptions()
                .update(
                        stored.text("select id from subscription where person = $1", person),
                        com.stripe.param.SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        StripeResource.stripe().settle();
        Shop.awaitState(person, "ending", true);

        // Then
        older(plan).body("items", equalTo(List.of()));
        move(plan, "month").statusCode(202).body("items", equalTo(List.of()));
        assertThat(stored.count(
                        "select count(*) from price_move join subscription on id = subscription where person = $1",
                        person))
                .isZero();
    }

    @Test
    void shouldMoveNobodyToWhatIsNotSold() {
        Map<String, Object> plan = Shop.plan(Map.of("year", 0));
        move(plan, "year")
                .statusCode(400)
                .body("violations", contains(Map.of("field", "interval", "message", "is not sold")));
        move(plan, "week").statusCode(400);
        Shop.creator().delete("/api/v1/plans/{id}", plan.get("id")).then().statusCode(204);
        move(plan, "month").statusCode(409).body("id", equalTo("plan-archived"));
        move(Map.of("id", Shop.person()), "month").statusCode(404);
        older(plan).body("items", equalTo(List.of()));
        Shop.as(person)
                .body(Map.of("interval", "month"))
                .post("/api/v1/plans/{id}/move", plan.get("id"))
                .then()
                .statusCode(403);
    }

    private long changesAtStripe() {
        String customer = stored.customer(person);
        return StripeResource.stripe().look(() -> StripeResource.stripe()
                .world()
                .events()
                .all()
                .filter(event -> event.type().equals("customer.subscription.updated"))
                .filter(event -> customer.equals(event.customer()))
                .count());
    }

    private static void dearer(Map<String, Object> plan) {
        Shop.creator()
                .body(Map.of("month", 700))
                .patch("/api/v1/plans/{id}", plan.get("id"))
                .then()
                .statusCode(200)
                .body("synced", equalTo(true));
    }

    private static ValidatableResponse older(Map<String, Object> plan) {
        return Shop.creator()
                .get("/api/v1/plans/{id}/members-on-old-prices", plan.get("id"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse move(Map<String, Object> plan, String interval) {
        return Shop.creator()
                .body(Map.of("interval", interval))
                .post("/api/v1/plans/{id}/move", plan.get("id"))
                .then();
    }

    /** The amount of the price that our tables know. */
    private long price() {
        return stored.count(
                "select amount from subscription join price on price.id = subscription.price where person = $1",
                person);
    }

    /** What was paid at Stripe, the newest first. */
    private List<Long> paid() throws StripeException {
        return StripeResource.client()
                .v1()
                .invoices()
                .list(InvoiceListParams.builder()
                        .setCustomer(stored.customer(person))
                        .build())
                .getData()
                .stream()
                .map(Invoice::getAmountPaid)
                .toList();
    }
}
