package live.frontrow.stream.audience;

import static live.frontrow.common.test.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ViewerSession;
import live.frontrow.common.test.Facts;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AudienceTest extends ServiceTest {

    private Facts gateway;

    @BeforeEach
    void open() {
        gateway = new Facts();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldMergeReportsWhateverTheirOrder() {
        // Given
        String show = planned("Merged");
        Instant now = Instant.now();
        String session = UUID.randomUUID().toString();
        // When three gateways report parts of one session, one of them twice
        report(show, session, "alice", now.minusSeconds(120), now.minusSeconds(60));
        Event last = report(show, session, "alice", now.minusSeconds(60), now);
        report(show, session, "alice", now.minusSeconds(180), now.minusSeconds(120));
        gateway.send(last);
        // Then
        await().untilAsserted(() -> audience(show)
                .body("minutes", equalTo(3))
                .body("people", equalTo(1))
                .body("now", equalTo(1))
                .body("peak", equalTo(1)));
    }

    @Test
    void shouldCountAPersonOnceHoweverManyScreens() {
        // Given
        String show = planned("Screens");
        Instant now = Instant.now();
        // When
        report(show, UUID.randomUUID().toString(), "alice", now.minusSeconds(60), now);
        report(show, UUID.randomUUID().toString(), "alice", now.minusSeconds(60), now);
        report(show, UUID.randomUUID().toString(), "bob", now.minusSeconds(60), now);
        report(show, UUID.randomUUID().toString(), "carol", now.minusSeconds(600), now.minusSeconds(300));
        // Then
        await().untilAsserted(() -> audience(show)
                .body("people", equalTo(3))
                .body("now", equalTo(2))
                .body("peak", equalTo(2))
                .body("minutes", equalTo(7)));
    }

    @Test
    void shouldNotCountTheTimeInWhichNobodyWatched() {
        // Given a page that was paused for four minutes and goes on with its session
        String show = planned("Paused");
        Instant now = Instant.now();
        String session = UUID.randomUUID().toString();
        // When
        report(show, session, "alice", now.minusSeconds(540), now.minusSeconds(480));
        report(show, session, "alice", now.minusSeconds(240), now.minusSeconds(180));
        // Then
        await().untilAsserted(() -> audience(show)
                .body("minutes", equalTo(2))
                .body("people", equalTo(1))
                .body("peak", equalTo(1))
                .body("now", equalTo(0)));
    }

    @Test
    void shouldKeepASessionTogetherWhenItsGatewayIsKilled() {
        // Given a gateway that says nothing more, and another that takes over 55 s later
        String show = planned("Killed");
        Instant now = Instant.now();
        String session = UUID.randomUUID().toString();
        String lost = UUID.randomUUID().toString();
        report(show, session, "alice", now.minusSeconds(180), now.minusSeconds(115));
        report(show, lost, "bob", now.minusSeconds(180), now.minusSeconds(60));
        // When
        report(show, session, "alice", now.minusSeconds(60), now);
        // Then nothing of it is missing; who did not come back left with the last sign of life
        await().untilAsserted(() -> audience(show)
                .body("minutes", equalTo(5))
                .body("people", equalTo(2))
                .body("peak", equalTo(2))
                .body("now", equalTo(1)));
    }

    @Test
    void shouldHoldTheMostAtOnceWhenReportsComeLate() {
        // Given two people together a while ago, and a third after them
        String show = planned("Late");
        Instant now = Instant.now();
        report(show, UUID.randomUUID().toString(), "carol", now.minusSeconds(60), now);
        // When the first two are told of only now
        report(show, UUID.randomUUID().toString(), "alice", now.minusSeconds(900), now.minusSeconds(600));
        report(show, UUID.randomUUID().toString(), "bob", now.minusSeconds(600), now.minusSeconds(300));
        // Then
        await().untilAsserted(() -> audience(show)
                .body("people", equalTo(3))
                .body("peak", equalTo(2))
                .body("now", equalTo(1))
                .body("minutes", equalTo(11)));
    }

    @Test
    void shouldTakeOneSessionIdOfTwoPeopleAndTwoShowsForWhatItIs() {
        // Given
        String show = planned("Shared id");
        String other = planned("Shared id elsewhere");
        Instant now = Instant.now();
        String session = UUID.randomUUID().toString();
        // When
        report(show, session, "anon-1", now.minusSeconds(120), now.minusSeconds(60));
        report(show, session, "alice", now.minusSeconds(60), now);
        report(other, session, "alice", now.minusSeconds(60), now);
        // Then
        await().untilAsserted(() -> audience(show).body("people", equalTo(2)).body("minutes", equalTo(2)));
        await().untilAsserted(() -> audience(other).body("people", equalTo(1)).body("minutes", equalTo(1)));
    }

    @Test
    void shouldIgnoreSessionsOfUnknownShows() {
        String missing = UUID.randomUUID().toString();
        String show = planned("Known");
        report(missing, UUID.randomUUID().toString(), "alice", Instant.now(), Instant.now());
        report(show, UUID.randomUUID().toString(), "alice", Instant.now(), Instant.now());
        await().untilAsserted(() -> audience(show).body("people", equalTo(1)));
        asCreator().get("/api/v1/streams/" + missing + "/audience").then().statusCode(404);
    }

    @Test
    void shouldShowTheAudienceToTheCreatorOnly() {
        String show = planned("Private");
        audience(show)
                .body("now", equalTo(0))
                .body("peak", equalTo(0))
                .body("minutes", equalTo(0))
                .body("people", equalTo(0));
        asAlice().get("/api/v1/streams/" + show + "/audience").then().statusCode(403);
    }

    private static ValidatableResponse audience(String show) {
        return asCreator().get("/api/v1/streams/" + show + "/audience").then().statusCode(200);
    }

    private Event report(String show, String session, String viewer, Instant first, Instant last) {
        return gateway.send(
                EventType.VIEWER_SESSIONS, session, new ViewerSession(session, show, viewer, false, first, last));
    }
}
