package live.frontrow.stream.access;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.test.EventProbe;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another audience, at once or by the clock. */
@QuarkusTest
class AccessTest extends ServiceTest {

    private static final String MEMBERS = "{\"membersOnly\":true}";

    @Inject
    Pool pool;

    private EventProbe told;
    private EventProbe revoked;

    @BeforeEach
    void listen() {
        told = EventProbe.of(EventType.STREAM_UPDATED);
        revoked = EventProbe.of(EventType.PLAYBACK_REVOKED);
    }

    @AfterEach
    void stopListening() {
        told.close();
        revoked.close();
    }

    @Test
    void shouldCloseInFiveMinutesUnlessAnotherTimeIsSaid() {
        // Given
        String show = planned("Countdown");
        Instant before = Instant.now();
        // When
        Instant at = plannedFor(change(show, MEMBERS));
        // Then
        assertThat(at).isBetween(before.plusSeconds(299), Instant.now().plusSeconds(300));
        show(show)
                .body("membersOnly", equalTo(false))
                .body("accessChange.at", equalTo(at.toString()))
                .body("accessChange.membersOnly", equalTo(true))
                .body("accessChange.tier", nullValue());
        watches(show).statusCode(200);
        Instant later = plannedFor(change(show, "{\"membersOnly\":true,\"tier\":2,\"afterSeconds\":600}"));
        await().untilAsserted(() -> assertThat(states(show))
                .extracting(StreamState::accessChange)
                .containsExactly(null, new AccessChange(true, null, at), new AccessChange(true, 2, later)));
        assertThat(revoked.events(show)).isEmpty();
    }

    @Test
    void shouldChangeOnceAndTellAndRevokeWhenTheTimeHasCome() {
        // Given
        String show = planned("Due");
        change(show, "{\"membersOnly\":true,\"tier\":1}").statusCode(200);
        // When
        comesDueIn(show, "-1 s");
        // Then
        watches(show).statusCode(403).body("id", equalTo("tier-required"));
        await().untilAsserted(() -> show(show)
                .body("membersOnly", equalTo(true))
                .body("tier", equalTo(1))
                .body("accessChange", nullValue())
                .body("version", equalTo(3)));
        await().untilAsserted(() -> assertThat(revoked.events(show)).hasSize(1));
        await().untilAsserted(() -> assertThat(states(show).getLast().tier()).isEqualTo(1));
        show(show).body("version", equalTo(3));
    }

    @Test
    void shouldRefuseByTheClockBeforeAnybodyHasWrittenItDown() {
        // Given a loop that gets no further than to the rights version
        String show = planned("Clock");
        change(show, MEMBERS).statusCode(200);
        SqlConnection other = holdUp();
        comesDueIn(show, "0 s");
        // When, Then
        watches(show).statusCode(403).body("id", equalTo("membership-required"));
        show(show).body("membersOnly", equalTo(false)).body("version", equalTo(2));
        other.close().await().indefinitely();
        await().untilAsserted(() -> show(show).body("membersOnly", equalTo(true)));
    }

    @Test
    void shouldChangeOnceThoughWhoeverWroteItDownWasKilled() {
        // Given a change half written, that waits for the rights version
        String show = planned("Killed");
        change(show, MEMBERS).statusCode(200);
        SqlConnection other = holdUp();
        comesDueIn(show, "-1 s");
        await().until(() -> waiting("count(*)") == 1);
        // When its connection ends, as with its process
        assertThat(waiting("count(pg_terminate_backend(pid))")).isEqualTo(1);
        // Then
        await().until(() -> waiting("count(*)") == 1);
        show(show).body("membersOnly", equalTo(false)).body("version", equalTo(2));
        other.close().await().indefinitely();
        await().untilAsserted(() -> show(show).body("membersOnly", equalTo(true)));
        show(show).body("version", equalTo(3)).body("accessChange", nullValue());
        await().untilAsserted(() -> assertThat(states(show)).hasSize(3));
        await().untilAsserted(() -> assertThat(revoked.events(show)).hasSize(1));
    }

    @Test
    void shouldTakeThePlanBack() {
        // Given
        String show = planned("Taken back");
        change(show, MEMBERS).statusCode(200);
        // When
        takeBack(show).statusCode(200).body("accessChange", nullValue()).body("version", equalTo(3));
        takeBack(show).statusCode(200).body("version", equalTo(3));
        // Then
        watches(show).statusCode(200);
        await().untilAsserted(() -> assertThat(states(show)).hasSize(3));
        assertThat(revoked.events(show)).isEmpty();
    }

    @Test
    void shouldNotTakeBackWhatHolds() {
        // Given
        String show = planned("Too late");
        change(show, MEMBERS).statusCode(200);
        comesDueIn(show, "-1 s");
        // When, Then
        takeBack(show).statusCode(200).body("membersOnly", equalTo(true)).body("accessChange", nullValue());
    }

    @Test
    void shouldCloseAtOnceWhenAskedAndOpenAtOnceAlways() {
        // Given
        String show = planned("At once");
        // When, Then
        change(show, "{\"membersOnly\":true,\"afterSeconds\":0}")
                .statusCode(200)
                .body("membersOnly", equalTo(true))
                .body("accessChange", nullValue());
        watches(show).statusCode(403);
        change(show, "{\"membersOnly\":true,\"tier\":3}").body("accessChange.tier", equalTo(3));
        change(show, "{\"membersOnly\":false}")
                .statusCode(200)
                .body("membersOnly", equalTo(false))
                .body("accessChange", nullValue());
        watches(show).statusCode(200);
        await().untilAsserted(() -> assertThat(revoked.events(show)).hasSize(2));
    }

    @Test
    void shouldPlanNothingWhenItIsSoAlready() {
        String show = planned("Already");
        change(show, "{\"membersOnly\":true,\"afterSeconds\":0}").body("version", equalTo(2));
        change(show, MEMBERS).statusCode(200).body("accessChange", nullValue()).body("version", equalTo(2));
        change(show, "{\"membersOnly\":true,\"tier\":1}").body("version", equalTo(3));
        change(show, MEMBERS).statusCode(200).body("accessChange", nullValue()).body("version", equalTo(4));
    }

    @Test
    void shouldForgetThePlanOfAShowThatIsCalledOff() {
        String show = planned("Called off");
        change(show, MEMBERS).statusCode(200);
        asCreator()
                .post("/api/v1/streams/" + show + "/cancel")
                .then()
                .statusCode(200)
                .body("accessChange", nullValue());
        change(show, MEMBERS).statusCode(409).body("id", equalTo("show-cancelled"));
    }

    @Test
    void shouldBeForMembersAfterAnEndThatCameBeforeAnybodyWroteItDown() {
        // Given a show on air whose change is due
        String show = planned("Ended meanwhile");
        change(show, MEMBERS).statusCode(200);
        pool.preparedQuery("update show set status = 'LIVE', started_at = now(), next_access_at = now() where id = $1")
                .execute(Tuple.of(UUID.fromString(show)))
                .await()
                .indefinitely();
        // When
        end(show);
        // Then
        show(show)
                .body("status", equalTo("ended"))
                .body("membersOnly", equalTo(true))
                .body("accessChange", nullValue());
        await().untilAsserted(() -> assertThat(revoked.events(show)).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                        | membersOnly
            {"membersOnly":true,"afterSeconds":-1}    | afterSeconds
            {"membersOnly":true,"afterSeconds":3601}  | afterSeconds
            {"membersOnly":false,"afterSeconds":60}   | afterSeconds
            {"membersOnly":false,"tier":1}            | tier
            {"membersOnly":true,"tier":10}            | tier
            {"membersOnly":true,"at":"soon"}          | at
            """)
    void shouldRefuseWhatMakesNoSense(String body, String field) {
        String show = planned("Refused");
        change(show, body)
                .statusCode(400)
                .body("id", equalTo("invalid-input"))
                .body("violations.field", equalTo(List.of(field)));
        show(show).body("version", equalTo(1));
    }

    @Test
    void shouldObeyTheCreatorOnly() {
        String show = planned("Mine");
        Stream.of(asAlice(), asAnonymous()).forEach(other -> other.body(MEMBERS)
                .put("/api/v1/streams/" + show + "/access")
                .then()
                .statusCode(403));
        asAlice().delete("/api/v1/streams/" + show + "/access").then().statusCode(403);
        change(UUID.randomUUID().toString(), MEMBERS).statusCode(404);
        show(show).body("version", equalTo(1));
    }

    private static ValidatableResponse change(String show, String body) {
        return asCreator().body(body).put("/api/v1/streams/" + show + "/access").then();
    }

    private static ValidatableResponse takeBack(String show) {
        return asCreator().delete("/api/v1/streams/" + show + "/access").then();
    }

    private static ValidatableResponse watches(String show) {
        return asAlice().post("/api/v1/streams/" + show + "/playback").then();
    }

    private static Instant plannedFor(ValidatableResponse answer) {
        return Instant.parse(answer.statusCode(200).extract().path("accessChange.at"));
    }

    /** A transaction that lets nobody raise the rights version until its connection is closed, which takes it back. */
    private SqlConnection holdUp() {
        SqlConnection connection = pool.getConnection().await().indefinitely();
        connection.begin().await().indefinitely();
        connection
                .query("select 1 from rights_version for update")
                .execute()
                .await()
                .indefinitely();
        return connection;
    }

    /** Something about those who wait to raise the rights version. */
    private long waiting(String what) {
        return pool.query("select " + what + """
                         from pg_stat_activity
                        where wait_event_type = 'Lock' and query like 'update rights_version%'""")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void comesDueIn(String show, String interval) {
        pool.preparedQuery("update show set next_access_at = now() + cast($2 as text)::interval where id = $1")
                .execute(Tuple.of(UUID.fromString(show), interval))
                .await()
                .indefinitely();
    }

    private List<StreamState> states(String show) {
        return told.events(show).stream()
                .map(event -> (StreamState) event.data())
                .toList();
    }
}
