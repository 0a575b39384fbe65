package live.frontrow.vod.library;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Stream;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class DeletionTest {

    private static final String RECORDINGS = "/api/v1/recordings/";

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Inject
    Purge purge;

    private EventProbe probe;

    @BeforeEach
    void open() {
        probe = EventProbe.of(EventType.RECORDING_READY);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void shouldTakeARecordingAwayAndGiveItBack() throws Exception {
        // Given
        String show = recording(true);
        asGateway().get(playlist(show)).then().statusCode(200);

        // When
        asCreator().delete(RECORDINGS + show).then().statusCode(204);
        asCreator().delete(RECORDINGS + show).then().statusCode(204);

        // Then
        await().untilAsserted(() -> asGateway().get(playlist(show)).then().statusCode(404));
        asGateway().get("/internal/vod/" + show + "/w1/000000.m4s").then().statusCode(404);
        await().untilAsserted(() -> assertThat(told(show)).containsExactly(2L, true));

        // When
        purge.turn();
        asCreator()
                .post(RECORDINGS + show + "/restore")
                .then()
                .statusCode(200)
                .body("show", equalTo(show))
                .body("deletedAt", nullValue());

        // Then
        await().untilAsserted(() -> asGateway().get(playlist(show)).then().statusCode(200));
        await().untilAsserted(() -> assertThat(told(show)).containsExactly(2L, true, 3L, false));
        assertThat(shelf.list("shows/" + show + "/")).hasSize(2);
    }

    @Test
    void shouldForgetItsBytesAfterSevenDays() throws Exception {
        // Given
        String show = recording(true);
        clip(show, "null");
        asCreator().delete(RECORDINGS + show).then().statusCode(204);
        StoredRecording.run(
                pool,
                "update recording set deleted_at = now() - interval '7 days 1 second' where show = $1",
                Tuple.of(show));

        StoredRecording.run(
                pool, "insert into caption (show, language, cues, bytes) values ($1, 'en', 1, 1)", Tuple.of(show));
        shelf.put("shows/" + show + "/captions/en.vtt", Content.of("text/vtt", "WEBVTT"));

        // When
        purge.turn();

        // Then
        assertThat(pool.preparedQuery("select from caption where show = $1")
                        .execute(Tuple.of(show))
                        .await()
                        .indefinitely()
                        .size())
                .isZero();
        assertThat(shelf.list("shows/" + show + "/")).isEmpty();
        assertThat(clips(show)).isZero();
        asCreator().post(RECORDINGS + show + "/restore").then().statusCode(404);
        asCreator().delete(RECORDINGS + show).then().statusCode(404);
    }

    @Test
    void shouldForgetDeletedClipsAfterSevenDays() throws Exception {
        // Given
        String show = recording(true);
        clip(show, "null");
        clip(show, "now() - interval '6 days'");
        clip(show, "now() - interval '7 days 1 second'");

        // When
        purge.turn();

        // Then
        assertThat(clips(show)).isEqualTo(2);
    }

    @Test
    void shouldDeleteTheRecordingOfADeletedShow() throws Exception {
        // Given
        String show = recording(true);
        StoredRecording.run(pool, "update show set deleted = true where id = $1", Tuple.of(show));

        // When
        purge.turn();
        asCreator().post(RECORDINGS + show + "/restore").then().statusCode(404);

        // Then
        assertThat(pool.preparedQuery("select deleted_at from recording where show = $1")
                        .execute(Tuple.of(show))
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getOffsetDateTime(0))
                .isNotNull();
    }

    @Test
    void shouldKeepWhatIsBeingRecorded() throws Exception {
        String show = recording(false);
        asCreator()
                .delete(RECORDINGS + show)
                .then()
                .statusCode(409)
                .body("id", equalTo("recording-running"))
                .body("detail", notNullValue());
        asCreator().delete(RECORDINGS + "another").then().statusCode(404).body("id", equalTo("not-found"));
    }

    private void clip(String show, String deletedAt) {
        StoredRecording.run(
                pool,
                "insert into clip (id, show, first, last, start_nanos, nanos, title, maker, maker_name, deleted_at, deleted_by)"
                        + " select $2, $1, 0, 1, 0, 8000000000, 'x', 'x', 'x', at, case when at is not null then 'x' end"
                        + " from (select cast(" + deletedAt + " as timestamptz) as at) deleted",
                Tuple.of(show, Ids.next()));
    }

    private long clips(String show) {
        return pool.preparedQuery("select count(*) from clip where show = $1")
                .execute(Tuple.of(show))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private String recording(boolean complete) throws Exception {
        return StoredRecording.put(pool, shelf, Instant.parse("2026-11-28T20:00:00Z"), complete)
                .show();
    }

    /** Version and deletion of each event. */
    private Object[] told(String show) {
        return probe.events(show).stream()
                .map(event -> (RecordingState) event.data())
                .flatMap(state -> Stream.<Object>of(state.version(), state.deleted()))
                .toArray();
    }

    private static String playlist(String show) {
        return "/internal/vod/" + show + "/index.m3u8";
    }

    private static RequestSpecification asCreator() {
        return given().auth().oauth2(TestIdentity.creator());
    }

    private static RequestSpecification asGateway() {
        return given().redirects().follow(false).auth().oauth2(TestIdentity.gateway());
    }
}
