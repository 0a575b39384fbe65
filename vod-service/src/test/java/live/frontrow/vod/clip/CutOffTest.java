package live.frontrow.vod.clip;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import org.junit.jupiter.api.Test;

/** What stands on a recording when its beginning is cut off, and shown again. */
@QuarkusTest
@RealThings
class CutOffTest extends ClipsOfAShow {

    @Test
    void shouldPlayNoClipOfWhatWasCutOff() {
        // Given
        String clip = made(make(member(), 10, 14, "A moment"));
        String playlist = "/internal/vod/" + show + "/clip-" + clip + ".m3u8";
        asGateway().get(playlist).then().statusCode(200);

        // When
        run("update recording set first_shown = 12 where show = $1");

        // Then
        asGateway().get(playlist).then().statusCode(404);
        as("replay").get(clips()).then().body("items", empty());
        refused(post(member(), wanted(4, 6, "Gone")), 400, "invalid-input");
        make(member(), 12, 14, "What is left").body("startMillis", equalTo(0));

        // When
        run("update recording set first_shown = null where show = $1");

        // Then
        asGateway().get(playlist).then().statusCode(200);
        as("replay").get(clips()).then().body("items.title", contains("What is left", "A moment"));
    }

    @Test
    void shouldMoveCaptionsWithTheBeginning() {
        // Given
        run("update recording set first_shown = 2 where show = $1");
        captions(0);

        // When, Then
        run("update recording set first_shown = 5 where show = $1");
        shift(-12_000);
        run("update recording set first_shown = null where show = $1");
        shift(8_000);
        captions(0);
        shift(0);
    }

    @Test
    void shouldLetAChapterBeNamedOtherwiseWhenThereAreEnough() {
        StoredRecording.run(
                pool,
                "insert into chapter (show, id, at, title, source) select $1, 'c-' || n, now(), 'x', 'studio'"
                        + " from generate_series(1, 100) as n",
                Tuple.of(show));
        asCreator()
                .contentType("application/json")
                .body("{\"at\":\"2026-11-28T20:00:10Z\",\"title\":\"Other\"}")
                .put("/api/v1/streams/" + show + "/chapters/c-1")
                .then()
                .statusCode(200)
                .body("title", equalTo("Other"));
    }

    private void captions(int shift) {
        asCreator()
                .contentType("text/vtt")
                .body("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n")
                .put("/api/v1/streams/" + show + "/captions/en")
                .then()
                .statusCode(200)
                .body("shiftMillis", equalTo(shift));
    }

    private void shift(int millis) {
        asCreator().get("/api/v1/streams/" + show + "/captions").then().body("items.shiftMillis", contains(millis));
    }
}
