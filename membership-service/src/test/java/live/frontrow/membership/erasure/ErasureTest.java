package live.frontrow.membership.erasure;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionListParams;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.frontrow.common.database.Database;
import live.frontrow.common.event.ErasureDone;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.PersonErased;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.Erasing;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.Patience;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.WhatIsKept;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import org.junit.jupiter.api.Test;

/** Somebody wants to be known no more. */
@QuarkusTest
@RealThings
class ErasureTest {

    private final String person = Shop.person();
    private final String name = "Zacharias " + person.substring(0, 8);
    private final String token = TestIdentity.person(person, name, "zach");

    @Inject
    Stored stored;

    @Inject
    Pool pool;

    @Inject
    Database database;

    @Inject
    MembershipPersonalData data;

    @Test
    void shouldGiveAPersonAllThatThereIs() throws StripeException {
        // Given
        subscribedAndCancelled();
        pass(person, null);

        // When
        JsonNode all = Erasing.export(person, token);

        // Then
        assertThat(all.fieldNames())
                .toIterable()
                .containsExactly(
                        "member",
                        "due",
                        "dead_letter",
                        "checkout",
                        "price_move",
                        "subscription",
                        "customer",
                        "former_id",
                        "guest_pass");
        assertThat(all.get("member").get(0).get("name").asText()).isEqualTo(name);
        assertThat(all.get("member").get(0).get("active").asBoolean()).isTrue();
        assertThat(all.get("customer").get(0).get("id").asText()).isEqualTo(stored.customer(person));
        assertThat(all.get("subscription").get(0).get("status").asText()).isEqualTo("ACTIVE");
        assertThat(all.get("checkout").get(0).get("state").asText()).isEqualTo("PAID");
        assertThat(all.get("guest_pass").get(0).get("given_by_you").asBoolean()).isTrue();
        assertThat(Erasing.ask(person, TestIdentity.alice()).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldKeepWhatWasPaidWithoutWhoPaid() throws StripeException, GeneralSecurityException {
        // Given
        subscribedAndCancelled();
        StripeResource.client().v1().subscriptions().cancel(subscription(stored.customer(person)));
        StripeResource.stripe().settle();
        await().untilAsserted(() -> Shop.own(person).body("active", equalTo(false)));
        pass(person, null);
        String given = pass(person, "a-guest");
        String taken = pass("a-giver", person);
        String customer = stored.customer(person);
        long version = stored.count("select version from member where person = $1", person);

        // When
        String erasure = erase(token)
                .statusCode(202)
                .body("erasedAt", nullValue())
                .extract()
                .path("id");
        Erasing.awaitDone(erasure, "membership-service");

        // Then
        assertThat(WhatIsKept.about(person, name)).isEmpty();
        assertThat(stored.text("select status from subscription where customer = $1", customer))
                .isEqualTo("CANCELED");
        assertThat(stored.text("select giver from guest_pass where code = $1", given))
                .startsWith("erased-");
        assertThat(stored.text("select guest from guest_pass where code = $1", taken))
                .startsWith("erased-");
        try (EventProbe probe = EventProbe.of(EventType.PERSON_ERASED)) {
            await().untilAsserted(() -> assertThat(probe.events(person))
                    .extracting(event -> ((PersonErased) event.data()).erasure())
                    .containsExactly(erasure));
        }
        try (EventProbe probe = EventProbe.of(EventType.MEMBERSHIP_CHANGED)) {
            await().until(() -> probe.records().stream()
                    .anyMatch(message -> message.key().equals(person) && message.value() == null));
            MembershipChanged last = (MembershipChanged) probe.records().stream()
                    .filter(message -> message.key().equals(person) && message.value() != null)
                    .map(message -> new live.frontrow.common.event.EventCodec().decode(message))
                    .map(Event::data)
                    .toList()
                    .getLast();
            assertThat(last.active()).isFalse();
            assertThat(last.version()).isEqualTo(version + 1);
        }

        // And what Stripe says later of a customer that nobody is, is nobody's.
        stripeSays("customer.subscription.updated", customer);
        await().until(() -> stored.count("select count(*) from due where subject = $1", customer) == 0);
        assertThat(WhatIsKept.about(person)).isEmpty();
    }

    @Test
    void shouldRefuseUntilASubscriptionIsOver() throws StripeException {
        // Given one that is cancelled, and that can be taken up again at Stripe until its last moment
        subscribedAndCancelled();

        // Then
        erase(token).statusCode(409).body("id", equalTo("subscription-running"));
        Shop.own(person).body("active", equalTo(true));
    }

    @Test
    void shouldCloseStripesPageThatIsOpen() throws StripeException {
        // Given
        String session = Shop.session(person, Shop.monthly(Shop.plan()));

        // When
        erase(token).statusCode(202);

        // Then
        assertThat(StripeResource.client()
                        .v1()
                        .checkout()
                        .sessions()
                        .retrieve(session)
                        .getStatus())
                .isEqualTo("expired");
        assertThat(stored.count("select count(*) from customer where person = $1", person))
                .isZero();
    }

    @Test
    void shouldBeForThePersonAndTheCreator() {
        Shop.own(person);
        erase(TestIdentity.alice()).statusCode(403).body("id", equalTo("forbidden"));
        erase(TestIdentity.anonymous()).statusCode(401);
        given().auth()
                .preemptive()
                .oauth2(TestIdentity.creator())
                .post("/api/v1/people/{person}/erasure", TestIdentity.CREATOR)
                .then()
                .statusCode(409)
                .body("id", equalTo("creator-stays"));
        assertThat(stored.count("select count(*) from member where person = $1", person))
                .isEqualTo(1);
        erase(TestIdentity.creator()).statusCode(202);
        assertThat(stored.count("select count(*) from member where person = $1", person))
                .isZero();
    }

    @Test
    void shouldSayHowFarItIs() {
        // Given
        String erasure = erase(token)
                .statusCode(202)
                .body(
                        "parts.service",
                        equalTo(List.of("membership-service", "stream-service", "chat-service", "vod-service")))
                .extract()
                .path("id");
        Erasing.awaitDone(erasure, "membership-service");
        await().untilAsserted(() -> state(erasure).body("parts[0].erasedAt", notNullValue()));
        state(erasure).body("erasedAt", nullValue()).body("parts.erasedAt", hasItem(nullValue()));

        // When
        Instant last = Instant.parse("2026-11-30T12:00:00Z");
        try (Facts facts = new Facts()) {
            for (String service : List.of("stream-service", "chat-service", "vod-service")) {
                facts.send(EventType.ERASURE_DONE, erasure, new ErasureDone(erasure, service, last));
            }
        }

        // Then
        await().untilAsserted(() -> state(erasure).body("erasedAt", notNullValue()));
        state(erasure).body("parts.erasedAt", everyItem(notNullValue()));
        assertThat(Objects.toString(state(erasure).extract().path("parts[3].erasedAt")))
                .isEqualTo("2026-11-30T12:00:00Z");
        given().get("/api/v1/erasures/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void shouldBelieveWhoeverComesBack() {
        // Given
        Shop.creator().body("{}").put("/api/v1/members/{person}", person).then().statusCode(200);
        long version = stored.count("select version from member where person = $1", person);
        String erasure = erase(token).statusCode(202).extract().path("id");
        Erasing.awaitDone(erasure, "membership-service");

        // When
        Shop.own(person).body("active", equalTo(false));
        Shop.creator().body("{}").put("/api/v1/members/{person}", person).then().statusCode(200);

        // Then
        assertThat(stored.count("select version from member where person = $1", person))
                .isGreaterThan(version + 1);
    }

    @Test
    void shouldEraseNobodyWhoIsBuyingThisMoment() {
        // Given somebody whose checkout is begun in another tab after the erasure has looked for one
        String price = Shop.monthly(Shop.plan());
        Shop.own(person).body("active", equalTo(false));
        CompletableFuture<ValidatableResponse> asked = pool.withTransaction(connection -> connection
                        .preparedQuery("select from member where person = $1 for update")
                        .execute(Tuple.of(person))
                        .map(locked -> CompletableFuture.supplyAsync(() -> erase(token)))
                        .call(erasing -> Uni.createFrom()
                                .item(() -> blocked(erasing))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                        .call(() -> connection
                                .preparedQuery(
                                        "insert into checkout (id, person, price) values (gen_random_uuid(), $1, $2)")
                                .execute(Tuple.of(person, UUID.fromString(price)))))
                .await()
                .atMost(Patience.AT_MOST);

        // Then
        asked.join().statusCode(409).body("id", equalTo("checkout-busy"));
        assertThat(stored.count("select count(*) from checkout where person = $1", person))
                .isEqualTo(1);
    }

    @Test
    void shouldSellNothingToWhoIsBeingErased() {
        // Given
        String price = Shop.monthly(Shop.plan());
        stored.change("""
                insert into erasure (id, person, asked_at, again_at, made_until)
                values (gen_random_uuid(), $1, now(), 'infinity', now())""", person);

        // Then
        Shop.checkout(person, price).statusCode(409).body("id", equalTo("being-erased"));
        assertThat(stored.count("select count(*) from customer where person = $1", person))
                .isZero();
        String code = Ids.secret(22);
        stored.change("insert into guest_pass (code, giver, show, created_at) values ($1, 'a-giver', $1, now())", code);
        stored.change("insert into on_air (show, version, live, members_only) values ($1, 1, false, true)", code);
        Shop.as(person)
                .post("/api/v1/guest-passes/{code}/accept", code)
                .then()
                .statusCode(409)
                .body("id", equalTo("being-erased"));
    }

    @Test
    void shouldCloseAPageThatNobodyHereKnowsOf() throws StripeException {
        // Given a page of Stripe's that comes when the checkout is not open any more
        String price = Shop.monthly(Shop.plan());
        stored.change("""
                create function over() returns trigger language plpgsql as $$
                begin if new.session is null then return new; end if; return null; end $$""");
        stored.change("create trigger over before update on checkout for each row execute function over()");
        try {
            // When
            Shop.checkout(person, price).statusCode(409).body("id", equalTo("checkout-busy"));
        } finally {
            stored.change("drop function over cascade");
        }

        // Then
        assertThat(StripeResource.client()
                        .v1()
                        .checkout()
                        .sessions()
                        .list(SessionListParams.builder()
                                .setCustomer(stored.customer(person))
                                .build())
                        .getData())
                .extracting(Session::getStatus)
                .containsExactly("expired");
    }

    @Test
    void shouldNotEndBeforeTheOthersHaveHeardOfIt() {
        // Given an erasure of which Kafka has told nobody yet, and somebody who is still signed in
        PersonErased fact = new PersonErased(person, UUID.randomUUID().toString(), Instant.now());
        Shop.own(person);
        database.transaction(() -> data.erase(fact));
        assertThat(WhatIsKept.about(person)).containsExactly("erasure.person");
        given().auth()
                .preemptive()
                .oauth2(token)
                .get("/api/v1/membership")
                .then()
                .statusCode(200);
        stored.change("insert into customer (person, id) values ($1, $1)", person);

        // When
        try (Facts facts = new Facts()) {
            facts.send(EventType.PERSON_ERASED, person, fact);
        }

        // Then
        Erasing.awaitDone(fact.erasure(), "membership-service");
        assertThat(WhatIsKept.about(person, name)).isEmpty();
    }

    @Test
    void shouldTellOfEveryTable() {
        WhatIsKept.check(
                "membership-service",
                data.holdings(),
                // What was paid, by Stripe's ids, or of nobody.
                "erasure_part",
                "movement",
                "on_air",
                "plan",
                "portal",
                "price",
                "stripe_account",
                "stripe_event");
    }

    /** Waits until it waits for somebody, or has not waited for anybody. */
    private boolean blocked(CompletableFuture<ValidatableResponse> erasing) {
        await().until(() -> erasing.isDone()
                || stored.count("select count(*) from pg_locks where not granted and pid <> $1", 0) > 0);
        return true;
    }

    private void subscribedAndCancelled() throws StripeException {
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        given().auth()
                .preemptive()
                .oauth2(token)
                .get("/api/v1/membership")
                .then()
                .statusCode(200);
        StripeResource.client()
                .v1()
                .subscriptions()
                .update(
                        subscription(stored.customer(person)),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        StripeResource.stripe().settle();
        Shop.awaitState(person, "ending", true);
        given().auth()
                .preemptive()
                .oauth2(token)
                .get("/api/v1/membership")
                .then()
                .statusCode(200);
    }

    private static void stripeSays(String type, String customer) throws GeneralSecurityException {
        String event = """
                {"id":"evt_%s","object":"event","type":"%s","api_version":"2026-07-29.dahlia",\
                "created":1790000000,"data":{"object":{"id":"sub_1","object":"subscription","customer":"%s"}}}""".formatted(UUID.randomUUID(), type, customer);
        long now = Instant.now().getEpochSecond();
        given().contentType("application/json")
                .body(event)
                .header(
                        "Stripe-Signature",
                        Webhook.Signature.generateSignatureHeader(event, StripeResource.SECRET, now))
                .post("/webhooks/stripe")
                .then()
                .statusCode(200);
    }

    private String subscription(String customer) {
        return stored.text("select id from subscription where customer = $1", customer);
    }

    private String pass(String giver, String guest) {
        String code = UUID.randomUUID().toString();
        stored.change("""
                insert into guest_pass (code, giver, show, created_at, guest, accepted_at)
                values ($1, $2, $1, now(), $3::text, case when $3::text is not null then now() end)""", code, giver, guest);
        return code;
    }

    private ValidatableResponse erase(String as) {
        return given().auth()
                .preemptive()
                .oauth2(as)
                .post("/api/v1/people/{person}/erasure", person)
                .then();
    }

    private static ValidatableResponse state(String erasure) {
        return given().get("/api/v1/erasures/" + erasure).then().statusCode(200);
    }
}
