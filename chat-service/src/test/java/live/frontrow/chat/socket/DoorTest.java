package live.frontrow.chat.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Who gets in, and who has to go. */
@QuarkusTest
class DoorTest extends ChatTest {

    /** More than are let in at one moment. */
    private static final int CROWD = 100;

    @Inject
    Pool pool;

    @Test
    void shouldGiveATicketForHalfAMinute() {
        String show = publicShow();
        Instant before = Instant.now();
        Response answer = ask(show, TestIdentity.anonymous());
        answer.then()
                .statusCode(200)
                .body("protocol", equalTo(1))
                .body("url", startsWith("/ws/chat?ticket="))
                .body("url", equalTo("/ws/chat?ticket=" + answer.path("ticket")));
        assertThat(Instant.parse(answer.path("expiresAt")))
                .isBetween(before.plusSeconds(30), Instant.now().plusSeconds(30));
    }

    @Test
    void shouldTakeATicketOnce() {
        String ticket = ticket(publicShow(), TestIdentity.anonymous());
        try (Chatter first = Chatter.open(RestAssured.port, "ticket=" + ticket)) {
            first.await("state");
            refused("ticket=" + ticket, Chatter.ORIGIN, 401, "ticket-refused");
        }
    }

    @Test
    void shouldTellPeopleApartWhoComeAtOnce() throws Exception {
        String show = publicShow();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<String>> told = new HashMap<>();
            for (int i = 0; i < CROWD; i++) {
                String id = "crowd-" + i + "-" + UUID.randomUUID();
                told.put(id, threads.submit(() -> {
                    try (Chatter one = enter(show, TestIdentity.person(id, "Guest", "guest"))) {
                        return one.await("state").getJsonObject("me").getString("id");
                    }
                }));
            }
            for (Map.Entry<String, Future<String>> one : told.entrySet()) {
                assertThat(one.getValue().get()).isEqualTo(one.getKey());
            }
        }
    }

    @Test
    void shouldTakeATicketOnceAlsoAtOneMoment() {
        String ticket = ticket(publicShow(), TestIdentity.anonymous());
        long in = IntStream.range(0, 8)
                .parallel()
                .filter(i -> {
                    try (Chatter _ = Chatter.open(RestAssured.port, "ticket=" + ticket)) {
                        return true;
                    } catch (CompletionException refused) {
                        return false;
                    }
                })
                .count();
        assertThat(in).isEqualTo(1);
    }

    @Test
    void shouldRefuseTicketsThatAreTooOldOrInvented() {
        String ticket = ticket(publicShow(), TestIdentity.anonymous());
        pool.query("update ticket set expires_at = now()").execute().await().indefinitely();
        refused("ticket=" + ticket, Chatter.ORIGIN, 401, "ticket-refused");
        refused("ticket=" + "A".repeat(32), Chatter.ORIGIN, 401, "ticket-refused");
    }

    @Test
    void shouldRefuseForeignPagesWithoutUsingTheTicket() {
        String ticket = ticket(publicShow(), TestIdentity.anonymous());
        refused("ticket=" + ticket, "https://elsewhere.example", 403, "foreign-origin");
        refused("ticket=" + ticket, "http://127.0.0.1:8081", 403, "foreign-origin");
        refused("ticket=" + ticket, "null", 403, "foreign-origin");
        try (Chatter somebody = Chatter.open(RestAssured.port, "ticket=" + ticket)) {
            somebody.await("state");
        }
    }

    @Test
    void shouldTakeNothingButTicketAndResumeInTheQuery() {
        String ticket = "A".repeat(32);
        refused("ticket=" + ticket + "&user=creator", Chatter.ORIGIN, 400, "invalid-input");
        refused("ticket=" + ticket + "&ticket=" + ticket, Chatter.ORIGIN, 400, "invalid-input");
        refused("ticket=" + ticket + "&resume=nonsense", Chatter.ORIGIN, 400, "invalid-input");
        refused("ticket=" + ticket + "&deflate=yes", Chatter.ORIGIN, 400, "invalid-input");
        refused("ticket=short", Chatter.ORIGIN, 400, "invalid-input");
        refused("", Chatter.ORIGIN, 400, "invalid-input");
    }

    @Test
    void shouldKnowNoRoomWithoutAShow() {
        ask(UUID.randomUUID().toString(), TestIdentity.creator())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("id", equalTo("not-found"));
    }

    @Test
    void shouldLetOnlyMembersIntoTheirShows() {
        // Given
        String person = UUID.randomUUID().toString();
        String token = TestIdentity.person(person, "Mia Member", "mia");
        String show = publicShow();
        tell(show, true, StreamStatus.LIVE);
        awaitAnswer(show, token, 403, "membership-required");
        ask(show, TestIdentity.anonymous()).then().statusCode(403).body("id", equalTo("membership-required"));

        // When
        membership(person, true, null);

        // Then
        awaitAnswer(show, token, 200, null);
        try (Chatter mia = enter(show, token)) {
            assertThat(mia.await("state").getJsonObject("me").getString("role")).isEqualTo("member");
            mia.write("message-1", "Hello");
            assertThat(mia.message("Hello").getJsonObject("author").getJsonArray("badges"))
                    .containsExactly("member");
        }
    }

    @Test
    void shouldShowMembersOutWhoAreNoneAnyMore() {
        String person = UUID.randomUUID().toString();
        String token = TestIdentity.person(person, "Mia Member", "mia");
        String show = membersShow(person, token);
        try (Chatter mia = enter(show, token)) {
            membership(person, false, null);
            assertThat(mia.closed()).isEqualTo("4403 membership-required");
        }
    }

    @Test
    void shouldShowMembersOutWhoseTimeIsOver() {
        String person = UUID.randomUUID().toString();
        String token = TestIdentity.person(person, "Mia Member", "mia");
        String show = membersShow(person, token);
        try (Chatter mia = enter(show, token)) {
            membership(person, true, Instant.now().plusSeconds(1));
            assertThat(mia.closed()).isEqualTo("4403 membership-required");
        }
    }

    @Test
    void shouldShowVisitorsOutWhenAShowBecomesOneForMembers() {
        String show = publicShow();
        try (Chatter anybody = enter(show, TestIdentity.anonymous());
                Chatter creator = enter(show, TestIdentity.creator())) {
            tell(show, true, StreamStatus.LIVE);
            assertThat(anybody.closed()).isEqualTo("4403 membership-required");
            assertThat(creator.write("message-1", "Still here").getString("type"))
                    .isEqualTo("ack");
        }
    }

    @Test
    void shouldOpenATierToItsPlanAndShowOutWhoChangesToALowerOne() {
        // Given
        String person = UUID.randomUUID().toString();
        String token = TestIdentity.person(person, "Mia Member", "mia");
        String show = publicShow();
        tell(show, new Access(true, 1), null, StreamStatus.LIVE);
        awaitAnswer(show, token, 403, "tier-required");
        // When
        membership(person, 1, List.of());
        // Then
        awaitAnswer(show, token, 200, null);
        try (Chatter mia = enter(show, token)) {
            mia.await("state");
            membership(person, 0, List.of());
            assertThat(mia.closed()).isEqualTo("4403 tier-required");
        }
        history(show, token).then().statusCode(403).body("id", equalTo("tier-required"));
    }

    @Test
    void shouldLetAGuestIntoThatRoomWithoutABadgeUntilThePassIsGone() {
        // Given
        String person = UUID.randomUUID().toString();
        String token = TestIdentity.person(person, "Gus Guest", "gus");
        String show = publicShow();
        String other = publicShow();
        tell(show, new Access(true, 2), null, StreamStatus.LIVE);
        tell(other, true, StreamStatus.LIVE);
        awaitAnswer(show, token, 403, "tier-required");
        awaitAnswer(other, token, 403, "membership-required");
        // When
        membership(person, null, List.of(show));
        // Then
        awaitAnswer(show, token, 200, null);
        ask(other, token).then().statusCode(403);
        try (Chatter gus = enter(show, token)) {
            assertThat(gus.await("state").getJsonObject("me").getString("role")).isEqualTo("viewer");
            gus.write("message-1", "Hello");
            assertThat(gus.message("Hello").getJsonObject("author").getJsonArray("badges"))
                    .isEmpty();
            membership(person, null, List.of());
            assertThat(gus.closed()).isEqualTo("4403 tier-required");
        }
    }

    @Test
    void shouldShowVisitorsOutAtTheTimeThatWasSaid() {
        String show = publicShow();
        try (Chatter anybody = enter(show, TestIdentity.anonymous())) {
            anybody.await("state");
            Instant at = Instant.now().plusSeconds(2);
            tell(show, Access.EVERYBODY, new AccessChange(true, null, at), StreamStatus.LIVE);
            assertThat(anybody.closed()).isEqualTo("4403 membership-required");
            assertThat(Instant.now()).isAfterOrEqualTo(at);
        }
    }

    @Test
    void shouldShowOutWhoeverIsBanned() {
        String person = UUID.randomUUID().toString();
        String token = TestIdentity.person(person, "Tom Troll", "tom");
        String show = publicShow();
        try (Chatter tom = enter(show, token)) {
            block(person, true);
            assertThat(tom.closed()).isEqualTo("4403 blocked");
            ask(show, token).then().statusCode(403).body("id", equalTo("blocked"));
        }
    }

    @Test
    void shouldBoundWhatOneAddressHasOpen() {
        String show = publicShow();
        Response refused = Stream.generate(() -> askFrom("2001:db8:1:2::1", show))
                .limit(10_000)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        refused.then().statusCode(429).body("id", equalTo("too-many-joins")).body("retryAfter", equalTo(1));

        // The next household, and somebody who is signed in
        askFrom("2001:db8:1:3::1", show).then().statusCode(200);
        ask(show, somebody()).then().statusCode(200);
    }

    @Test
    void shouldBoundWhatOnePersonHasOpen() {
        String show = publicShow();
        String person = somebody();
        List<Chatter> windows =
                IntStream.range(0, 20).mapToObj(i -> enter(show, person)).toList();
        ask(show, person).then().statusCode(429).body("id", equalTo("too-many-joins"));

        windows.forEach(Chatter::close);
        awaitAnswer(show, person, 200, null);
    }

    private static Response askFrom(String address, String show) {
        return given().auth()
                .preemptive()
                .oauth2(TestIdentity.anonymous())
                .header("X-Forwarded-For", "198.51.100.1, " + address)
                .post("/api/v1/streams/" + show + "/chat/ticket");
    }

    private static String membersShow(String person, String token) {
        membership(person, true, null);
        String show = publicShow();
        tell(show, true, StreamStatus.LIVE);
        awaitAnswer(show, TestIdentity.anonymous(), 403, "membership-required");
        awaitAnswer(show, token, 200, null);
        return show;
    }
}
