package live.frontrow.vod.show;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Windows of a show beside instances that know of none. */
@QuarkusTest
@RealThings
class ShowsTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final AccessWindow EVERYBODY = new AccessWindow(NOON, false, null);
    private static final AccessWindow MEMBERS = new AccessWindow(NOON.plusSeconds(4), true, null);

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Inject
    Shows shows;

    private final Facts facts = new Facts();
    private String show;

    @BeforeEach
    void record() throws Exception {
        show = StoredRecording.put(pool, shelf, NOON, true).show();
    }

    @AfterEach
    void close() {
        facts.close();
    }

    @Test
    void shouldGiveNobodyAPartOfWhatAnInstanceOfBeforeHasTakenOver() {
        // Given: it reads the same events, in a group of its own
        assertThat(shows.name()).isNotEqualTo("stream.ended+stream.live+stream.updated");
        segment(1, 1).statusCode(307).header("X-Frontrow-Window-Alone", "true");

        // When it has taken over what has come, and left out the windows
        StoredRecording.run(pool, "update show set version = 3 where id = $1", Tuple.of(show));

        // Then
        for (int number = 0; number < 2; number++) {
            moved(1, number, 0);
            segment(0, number).statusCode(307).header("X-Frontrow-Window-Alone", "false");
        }
        named("w0/000000.m4s", "w0/000001.m4s");

        // When the same comes to an instance of today
        told(3, false, null, EVERYBODY, MEMBERS);

        // Then
        await().untilAsserted(() -> moved(1, 1, 2));
        segment(1, 0).statusCode(307).header("X-Frontrow-Window-Alone", "false");
        moved(0, 1, 2);
        named("w1/000000.m4s", "w2/000001.m4s");
    }

    @Test
    void shouldKeepTheWindowsWhenAnInstanceOfBeforeSaysNothingOfThem() {
        // Given
        told(3, true, null, EVERYBODY, MEMBERS);
        await().untilAsserted(() -> moved(1, 1, 2));

        // When: an older word, and a newer one that says nothing
        told(2, false, null, EVERYBODY);
        told(4, true, null, (AccessWindow[]) null);

        // Then
        await().until(() -> version("version") == 4);
        segment(2, 1).statusCode(307);

        // When it is for fewer, and nobody says since when
        told(5, true, 1, (AccessWindow[]) null);

        // Then
        await().untilAsserted(() -> moved(2, 1, 0));
        assertThat(version("version")).isEqualTo(5);
        assertThat(version("windows_version")).isEqualTo(4);

        // When
        told(6, true, null, EVERYBODY, MEMBERS);

        // Then
        await().untilAsserted(() -> segment(2, 1).statusCode(307));
    }

    @Test
    void shouldTakeAShowOfWhichNothingWasEverSaidForOneWindow() {
        // When
        told(4, true, null, (AccessWindow[]) null);

        // Then
        await().until(() -> version("windows_version") == 4);
        segment(1, 1).statusCode(307).header("X-Frontrow-Window-Alone", "true");

        // When the word that it stands on comes later
        told(2, true, null, EVERYBODY, MEMBERS);

        // Then
        await().untilAsserted(() -> moved(1, 1, 2));
        assertThat(version("windows_version")).isEqualTo(4);
    }

    @Test
    void shouldNotKnowSinceWhenItIsForFewerInWhateverOrderThatIsHeard() {
        // Given
        told(6, true, null, (AccessWindow[]) null);
        await().until(() -> version("windows_version") == 6);

        // When the word before comes later, which let more in
        told(5, false, null, EVERYBODY);

        // Then
        await().untilAsserted(() -> moved(1, 1, 0));
        assertThat(version("version")).isEqualTo(6);
        assertThat(version("windows_version")).isEqualTo(5);
    }

    private void told(int version, boolean membersOnly, Integer tier, AccessWindow... windows) {
        facts.send(
                EventType.STREAM_UPDATED,
                show,
                new StreamState(
                        show,
                        version,
                        "Show",
                        "",
                        StreamStatus.ENDED,
                        membersOnly,
                        tier,
                        null,
                        null,
                        NOON,
                        null,
                        null,
                        NOON.plusSeconds(8),
                        null,
                        1,
                        null,
                        null,
                        null,
                        windows == null ? null : List.of(windows),
                        false));
    }

    private long version(String column) {
        return pool.preparedQuery("select " + column + " from show where id = $1")
                .execute(Tuple.of(show))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void moved(int window, int number, int to) {
        segment(window, number).statusCode(308).header("Location", "../w%d/%06d.m4s".formatted(to, number));
    }

    private ValidatableResponse segment(int window, int number) {
        return asked("w%d/%06d.m4s".formatted(window, number));
    }

    /** A playlist is good for half a second. */
    private void named(String... segments) {
        await().untilAsserted(() ->
                assertThat(asked("index.m3u8").extract().asString().lines()).contains(segments));
    }

    private ValidatableResponse asked(String object) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(TestIdentity.gateway())
                .get("/internal/vod/" + show + "/" + object)
                .then();
    }
}
