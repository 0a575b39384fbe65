package live.frontrow.membership.guest;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.membership.Programme;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member gives somebody a seat for one show. */
@QuarkusTest
@RealThings
class GuestPassTest {

    private static final String PASSES = "/api/v1/guest-passes";

    private final String mara = Shop.person();
    private final String bob = Shop.person();
    private final String carl = Shop.person();

    @Inject
    Stored stored;

    private Programme programme;

    @BeforeEach
    void open() {
        programme = new Programme(stored);
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void shouldSeatOneGuestUntilTheEndOfTheShow() {
        // Given
        member();
        String show = programme.plan();

        // When
        String code = give(show)
                .statusCode(201)
                .body("code", matchesPattern("[0-9A-Za-z]{22}"))
                .body("show", equalTo(show))
                .extract()
                .path("code");
        given().body("left", equalTo(2))
                .body("perMonth", equalTo(3))
                .body("items.code", contains(code))
                .body("items[0].over", equalTo(false))
                .body("items[0].acceptedBy", nullValue())
                .body("items[0].acceptedAt", nullValue());
        Shop.own(bob).body("state", equalTo("none")).body("guestShows", equalTo(List.of()));
        accept(bob, code).statusCode(200).body("show", equalTo(show));

        // Then
        Shop.own(bob)
                .body("state", equalTo("guest"))
                .body("active", equalTo(false))
                .body("source", nullValue())
                .body("guestShows.show", contains(show));
        given().body("left", equalTo(2))
                .body("items[0].acceptedBy", equalTo("Some Body"))
                .body("items[0].acceptedAt", notNullValue());
        accept(bob, code).statusCode(200).body("show", equalTo(show));
        refused(accept(carl, code), 409, "pass-used");
        refused(takeBack(mara, code), 409, "pass-used");

        // When
        programme.tell(show, 2, StreamStatus.LIVE, true, null);
        programme.tell(show, 3, StreamStatus.ENDED, true, null);

        // Then
        await().untilAsserted(
                        () -> Shop.own(bob).body("state", equalTo("none")).body("guestShows", equalTo(List.of())));
        given().body("items[0].over", equalTo(true));
        refused(accept(carl, code), 404, "not-found");
        assertThat(told(bob, 2)).containsExactly(List.of(show), List.of());
    }

    @Test
    void shouldKeepAPassForWhoeverMayNotTakeIt() {
        // Given
        member();
        String show = programme.plan();
        String code = code(show);
        Shop.creator().body("{}").put("/api/v1/members/{person}", carl).then().statusCode(200);

        // Then
        refused(accept(mara, code), 409, "own-guest-pass");
        refused(accept(carl, code), 409, "already-member");
        refused(accept(bob, "0123456789012345678901"), 404, "not-found");
        refused(takeBack(bob, code), 404, "not-found");
        accept(bob, "not.a.code").statusCode(400);
        given().body("items[0].acceptedBy", nullValue());

        // Whoever has a seat leaves the next pass free
        accept(bob, code).statusCode(200);
        String another = code(show);
        accept(bob, another).statusCode(200).body("show", equalTo(show));
        given().body("items.find { it.code == '" + another + "' }.acceptedBy", nullValue());
    }

    @Test
    void shouldSeatWhoeverComesFirst() throws Exception {
        // Given
        member();
        String code = code(programme.plan());
        List<String> people = Stream.generate(Shop::person).limit(6).toList();

        // When
        List<Integer> answers = atOnce(people.stream()
                .<Callable<Integer>>map(
                        person -> () -> accept(person, code).extract().statusCode())
                .toList());

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(people.stream().map(person -> Shop.own(person).extract().<String>path("state")))
                .containsOnlyOnce("guest");
    }

    @Test
    void shouldGiveThreeAMonth() throws Exception {
        // Given
        member();
        String show = programme.plan();

        // When
        List<Integer> answers =
                atOnce(Collections.nCopies(6, () -> give(show).extract().statusCode()));

        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 201, 201, 409, 409, 409);
        refused(give(show), 409, "no-passes-left");
        List<String> codes = given().body("left", equalTo(0)).extract().path("items.code");
        assertThat(codes).hasSize(3);

        // When one is taken back
        takeBack(mara, codes.getFirst()).statusCode(204);
        refused(accept(bob, codes.getFirst()), 404, "not-found");
        given().body("left", equalTo(1));
        give(show).statusCode(201);

        // When another month begins, and then the show is over
        aMonthAgo();
        given().body("left", equalTo(3)).body("items.size()", equalTo(3));
        programme.tell(show, 2, StreamStatus.ENDED, true, null);
        String next = code(programme.plan());
        given().body("items.code", contains(next));
    }

    @Test
    void shouldTakeGuestsForMembersShowsThatAreToComeOrOnAir() {
        // Given
        member();
        String onAir = programme.plan();
        programme.tell(onAir, 2, StreamStatus.LIVE, true, null);
        String open = programme.plan();
        programme.tell(open, 2, StreamStatus.SCHEDULED, false, null);
        String over = programme.plan();
        programme.tell(over, 2, StreamStatus.ENDED, true, null);
        String cancelled = programme.plan();
        String code = code(cancelled);
        accept(bob, code).statusCode(200);
        programme.tell(cancelled, 2, StreamStatus.SCHEDULED, true, Instant.now());

        // Then
        give(onAir).statusCode(201);
        give(programme.plan(0)).statusCode(201);
        refused(give(programme.plan(1)), 403, "forbidden");
        for (String show : List.of(open, over, cancelled, "018f0000-0000-7000-8000-000000000000")) {
            refused(give(show), 409, "show-takes-no-guests");
        }
        Shop.as(mara)
                .body("{}")
                .post(PASSES)
                .then()
                .statusCode(400)
                .body("violations", contains(Map.of("field", "show", "message", "is missing")));

        // A show that is called off may come back, and its guests with it
        await().untilAsserted(() -> Shop.own(bob).body("state", equalTo("none")));
        programme.tell(cancelled, 3, StreamStatus.SCHEDULED, true, null);
        await().untilAsserted(() -> Shop.own(bob).body("guestShows.show", contains(cancelled)));
    }

    @Test
    void shouldGiveNothingToGiveToWhoeverDoesNotPay() {
        // Given
        String show = programme.plan();
        Shop.creator().body("{}").put("/api/v1/members/{person}", mara).then().statusCode(200);

        // Then
        refused(give(show), 403, "forbidden");
        given().body("left", equalTo(0)).body("perMonth", equalTo(0)).body("items", equalTo(List.of()));
        var anonymous = io.restassured.RestAssured.given()
                .auth()
                .preemptive()
                .oauth2(TestIdentity.anonymous())
                .contentType(ContentType.JSON);
        refused(anonymous.post(PASSES + "/abc/accept").then(), 401, "unauthenticated");
        refused(anonymous.get(PASSES).then(), 401, "unauthenticated");
    }

    private void member() {
        Shop.subscribe(mara, Shop.monthly(Shop.plan()));
    }

    private ValidatableResponse given() {
        return Shop.as(mara).get(PASSES).then().statusCode(200);
    }

    private ValidatableResponse give(String show) {
        return Shop.as(mara).body(Map.of("show", show)).post(PASSES).then();
    }

    private String code(String show) {
        return give(show).statusCode(201).extract().path("code");
    }

    private static ValidatableResponse accept(String person, String code) {
        return Shop.as(person).post(PASSES + "/{code}/accept", code).then();
    }

    private static ValidatableResponse takeBack(String person, String code) {
        return Shop.as(person).delete(PASSES + "/{code}", code).then();
    }

    private static void refused(ValidatableResponse answer, int status, String problem) {
        answer.statusCode(status).body("id", equalTo(problem));
    }

    private void aMonthAgo() {
        stored.count("""
                with moved as (update guest_pass set created_at = created_at - interval '32 days' where giver = $1 returning 1)
                select count(*) from moved""", mara);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** The whole sets that others were told of, one after the other. */
    private static List<List<String>> told(String person, int count) {
        try (EventProbe probe = EventProbe.of(EventType.MEMBERSHIP_CHANGED)) {
            await().untilAsserted(() -> assertThat(probe.events(person)).hasSize(count));
            return probe.events(person).stream()
                    .map(event -> ((MembershipChanged) event.data()).guestShows())
                    .toList();
        }
    }
}
