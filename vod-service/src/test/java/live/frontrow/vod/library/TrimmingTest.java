package live.frontrow.vod.library;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings of six segments of four seconds, of which the third needs the second. */
@QuarkusTest
@RealThings
class TrimmingTest {

    private static final Instant BEGIN = Instant.parse("2026-11-28T20:00:00Z");

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    private EventProbe probe;
    private String show;

    @BeforeEach
    void open() throws Exception {
        probe = EventProbe.of(EventType.RECORDING_READY);
        show = recording(true);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void shouldShowFromWhereItCanBeDecodedToTheEndOfASegment() throws Exception {
        // When
        trim("{\"fromMillis\": 9000, \"untilMillis\": 15000}")
                .statusCode(200)
                .body("trim.fromMillis", equalTo(4_000))
                .body("trim.untilMillis", equalTo(16_000))
                .body("durationMillis", equalTo(12_000))
                .body("wholeMillis", equalTo(24_000))
                .body("startedAt", equalTo("2026-11-28T20:00:04Z"))
                .body("segments", equalTo(6));
        // What it was answered changes nothing
        trim("{\"fromMillis\": 4000, \"untilMillis\": 16000}").statusCode(200);

        // Then
        await().untilAsserted(() -> assertThat(playlist()).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:12
                #EXT-X-MEDIA-SEQUENCE:1
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-MAP:URI="init-0.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-11-28T20:00:04Z
                #EXTINF:4.000000,
                w1/000001.m4s
                #EXTINF:4.000000,
                w1/000002.m4s
                #EXTINF:4.000000,
                w1/000003.m4s
                #EXT-X-ENDLIST
                """));
        for (int number = 0; number < 6; number++) {
            asGateway()
                    .get("/internal/vod/" + show + "/w1/00000" + number + ".m4s")
                    .then()
                    .statusCode(number >= 1 && number <= 3 ? 307 : 404);
        }
        assertThat(shelf.list("shows/" + show + "/")).hasSize(6);
        await().untilAsserted(() -> assertThat(told()).containsExactly(state(2, BEGIN.plusSeconds(4), 12_000)));
    }

    @Test
    void shouldShowAllOfItAgain() {
        // Given
        trim("{\"fromMillis\": 20500, \"untilMillis\": 24000}")
                .body("trim.fromMillis", equalTo(20_000))
                .body("trim.untilMillis", equalTo(24_000));

        // When
        asCreator()
                .delete(address(show))
                .then()
                .statusCode(200)
                .body("trim", nullValue())
                .body("durationMillis", equalTo(24_000));

        // Then
        await().untilAsserted(() -> assertThat(playlist()).contains("SEQUENCE:0\n", "w1/000000", "w1/000005"));
        await().untilAsserted(() ->
                assertThat(told()).containsExactly(state(2, BEGIN.plusSeconds(20), 4_000), state(3, BEGIN, 24_000)));
    }

    @Test
    void shouldHaveNothingToCutWhereBothEndsAreShown() {
        trim("{\"fromMillis\": 3999, \"untilMillis\": 20001}").statusCode(200).body("trim", nullValue());
    }

    @Test
    void shouldGiveAnInitOnlyWithASegmentThatNeedsIt() {
        // Given
        StoredRecording.run(pool, "update segment set init = 1 where show = $1 and number > 2", Tuple.of(show));

        // When
        trim("{\"fromMillis\": 12000, \"untilMillis\": 24000}").statusCode(200);

        // Then
        asGateway().get("/internal/vod/" + show + "/init-0.mp4").then().statusCode(404);
        asGateway().get("/internal/vod/" + show + "/init-1.mp4").then().statusCode(307);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fromMillis\": -1, \"untilMillis\": 8000}",
                "{\"fromMillis\": 8000, \"untilMillis\": 8000}",
                "{\"fromMillis\": 0, \"untilMillis\": 24001}",
                "{\"fromMillis\": 24000, \"untilMillis\": 24001}",
                "{\"fromMillis\": 0}",
                "{\"fromMillis\": null, \"untilMillis\": 8000}",
                "{\"fromMillis\": 0, \"untilMillis\": 8000, \"more\": 1}",
            })
    void shouldRefuseWhatMakesNoSense(String body) {
        trim(body).statusCode(400).body("id", equalTo("invalid-input"));
        assertThat(playlist()).contains("w1/000000", "w1/000005");
    }

    @Test
    void shouldLeaveAloneWhatIsBeingRecordedOrDeleted() throws Exception {
        String some = "{\"fromMillis\": 8000, \"untilMillis\": 12000}";
        trim(recording(false), some).statusCode(409).body("id", equalTo("recording-running"));
        asCreator().delete("/api/v1/recordings/" + show).then().statusCode(204);
        trim(some).statusCode(409).body("id", equalTo("recording-deleted"));
        asCreator().delete(address(show)).then().statusCode(409);
        trim("nothing", some).statusCode(404);
    }

    @Test
    void shouldLetNobodyElse() {
        given().delete(address(show)).then().statusCode(401);
        given().auth()
                .oauth2(TestIdentity.alice())
                .contentType(ContentType.JSON)
                .body("{\"fromMillis\": 0, \"untilMillis\": 4000}")
                .put(address(show))
                .then()
                .statusCode(403);
    }

    private ValidatableResponse trim(String body) {
        return trim(show, body);
    }

    private static ValidatableResponse trim(String show, String body) {
        return asCreator()
                .contentType(ContentType.JSON)
                .body(body)
                .put(address(show))
                .then();
    }

    private static String address(String show) {
        return "/api/v1/recordings/" + show + "/trim";
    }

    private String playlist() {
        return asGateway().get("/internal/vod/" + show + "/index.m3u8").asString();
    }

    private List<RecordingState> told() {
        return probe.events(show).stream()
                .map(event -> (RecordingState) event.data())
                .toList();
    }

    private RecordingState state(int version, Instant startedAt, long millis) {
        String url = "/vod/" + show + "/index.m3u8";
        return new RecordingState(show, version, RecordingStatus.COMPLETE, url, startedAt, millis, false);
    }

    private String recording(boolean complete) throws Exception {
        String stored = StoredRecording.put(pool, shelf, BEGIN, complete, 6).show();
        StoredRecording.run(
                pool, "update segment set independent = false where show = $1 and number = 2", Tuple.of(stored));
        return stored;
    }

    private static RequestSpecification asCreator() {
        return given().auth().oauth2(TestIdentity.creator());
    }

    private static RequestSpecification asGateway() {
        return given().redirects().follow(false).auth().oauth2(TestIdentity.gateway());
    }
}
