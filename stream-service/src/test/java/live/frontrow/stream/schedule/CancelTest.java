package live.frontrow.stream.schedule;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.EventProbe;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CancelTest extends ServiceTest {

    @Inject
    Pool pool;

    @Test
    void shouldCallAShowOffAndTellEverybody() {
        // Given
        EventProbe probe = EventProbe.of(EventType.STREAM_UPDATED);
        String show = plannedAt("Off", Instant.now().plus(Duration.ofDays(2)));
        // When
        post(show, "cancel")
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("cancelledAt", notNullValue())
                .body("version", equalTo(2));
        // Then
        String at = show(show).extract().path("cancelledAt");
        await().untilAsserted(() -> assertThat(probe.events(show)).hasSize(2));
        StreamState told = (StreamState) probe.events(show).getLast().data();
        assertThat(told.cancelledAt()).isEqualTo(Instant.parse(at));
        assertThat(told.status()).isEqualTo(StreamStatus.SCHEDULED);
        probe.close();
    }

    @Test
    void shouldDoNothingTheSecondTime() {
        String show = planned("Twice");
        String at = post(show, "cancel").statusCode(200).extract().path("cancelledAt");
        post(show, "cancel").statusCode(200).body("cancelledAt", equalTo(at)).body("version", equalTo(2));
    }

    @Test
    void shouldRestoreBeforeTheStart() {
        // Given
        String show = plannedAt("On again", Instant.now().plus(Duration.ofMinutes(5)));
        post(show, "cancel").statusCode(200);
        // When, Then
        post(show, "restore").statusCode(200).body("cancelledAt", nullValue()).body("version", equalTo(3));
        post(show, "restore").statusCode(200).body("version", equalTo(3));
    }

    @Test
    void shouldRestoreAfterTheStartOnlyWithANewOne() {
        // Given
        String show = plannedAt("Missed", Instant.now().minus(Duration.ofMinutes(1)));
        post(show, "cancel").statusCode(200);
        // When, Then
        post(show, "restore").statusCode(409).body("id", equalTo("start-passed"));
        show(show).body("cancelledAt", notNullValue()).body("version", equalTo(2));
        Instant later = Instant.now().plus(Duration.ofDays(1));
        asCreator()
                .body("{\"scheduledAt\":\"" + later + "\"}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200);
        post(show, "restore").statusCode(200).body("cancelledAt", nullValue());
    }

    @Test
    void shouldRestoreAShowWithoutAStart() {
        String show = planned("Someday");
        post(show, "cancel").statusCode(200);
        post(show, "restore").statusCode(200).body("cancelledAt", nullValue());
    }

    @Test
    void shouldRefuseWhatHasBeenLive() {
        // Given
        String show = planned("Live once");
        Key key = keyOf(show);
        try (Sender _ = Sender.rtmp(key.url())) {
            await().untilAsserted(() -> show(show).body("status", equalTo("live")));
            // When, Then
            post(show, "cancel").statusCode(409).body("id", equalTo("show-started"));
            asCreator().post("/api/v1/streams/" + show + "/end").then().statusCode(202);
        }
        post(show, "cancel").statusCode(409).body("id", equalTo("show-started"));
        show(show).body("status", equalTo("ended")).body("cancelledAt", nullValue());
        post(show, "restore").statusCode(200).body("status", equalTo("ended"));
    }

    @Test
    void shouldTakeNoPublisherUntilRestored() {
        // Given
        String show = plannedAt("Closed", Instant.now().plus(Duration.ofHours(1)));
        Key key = keyOf(show);
        post(show, "cancel").statusCode(200);
        // When
        try (Sender refused = Sender.rtmp(key.url())) {
            await().until(refused::failed);
        }
        show(show).body("status", equalTo("scheduled")).body("publication", equalTo(0));
        // Then
        post(show, "restore").statusCode(200);
        try (Sender _ = Sender.rtmp(key.url())) {
            await().untilAsserted(() -> show(show).body("status", equalTo("live")));
            asCreator().post("/api/v1/streams/" + show + "/end").then().statusCode(202);
        }
    }

    @Test
    void shouldStayOffThoughAPublisherWasAboutToGoLive() {
        // Given a cancellation under way that a publisher, let in before, waits for
        String show = planned("Off at the last moment");
        Key key = keyOf(show);
        SqlConnection creator = pool.getConnectionAndAwait();
        Transaction cancellation = creator.beginAndAwait();
        creator.preparedQuery("select id from show where id = $1 for update")
                .executeAndAwait(Tuple.of(UUID.fromString(show)));
        try (Sender sender = Sender.rtmp(key.url())) {
            await().until(() -> pool.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'")
                            .executeAndAwait()
                            .rowCount()
                    > 0);
            // When
            creator.preparedQuery("update show set cancelled_at = now(), version = version + 1 where id = $1")
                    .executeAndAwait(Tuple.of(UUID.fromString(show)));
            cancellation.commitAndAwait();
            creator.closeAndAwait();
            // Then
            await().until(sender::failed);
        }
        show(show)
                .body("status", equalTo("scheduled"))
                .body("cancelledAt", notNullValue())
                .body("startedAt", nullValue())
                .body("publication", equalTo(0));
    }

    @Test
    void shouldListWhatIsCancelledBehindWhatIsStillToCome() {
        // Given
        String cancelled = plannedAt("Sooner", Instant.now().plus(Duration.ofHours(1)));
        String kept = plannedAt("Later", Instant.now().plus(Duration.ofHours(2)));
        post(cancelled, "cancel").statusCode(200);
        // When
        List<String> listed = allPlanned();
        // Then
        assertThat(listed).contains(cancelled, kept);
        assertThat(listed.indexOf(kept)).isLessThan(listed.indexOf(cancelled));
    }

    /** Other tests leave theirs: there may be more than one page. */
    private static List<String> allPlanned() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = asAnonymous()
                    .queryParam("cursor", cursor)
                    .get("/api/v1/streams?status=scheduled&limit=100")
                    .jsonPath();
            all.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "restore", "clone"})
    void shouldLetOnlyTheCreatorAndOnlyWhatExists(String what) {
        String show = planned("Mine");
        asAlice().post(path(show, what)).then().statusCode(403).body("id", equalTo("forbidden"));
        asAnonymous().post(path(show, what)).then().statusCode(403);
        post(UUID.randomUUID().toString(), what).statusCode(404).body("id", equalTo("not-found"));
        asCreator().delete("/api/v1/streams/" + show).then().statusCode(204);
        post(show, what).statusCode(404);
    }

    private static ValidatableResponse post(String show, String what) {
        return asCreator().post(path(show, what)).then();
    }

    private static String path(String show, String what) {
        return "/api/v1/streams/" + show + "/" + what;
    }
}
