package live.frontrow.vod.download;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.Test;

/** What a file consists of, for recordings of segments of four seconds and six bytes. */
@QuarkusTest
@RealThings
class DownloadTest {

    private static final String RECORDINGS = "/api/v1/recordings/";

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Test
    void shouldBeOneFileFromTheBeginningOn() throws Exception {
        String show = recording(true, 3);
        part(show, 1)
                .statusCode(200)
                .header("ETag", "\"0-2\"")
                .header("Content-Disposition", "attachment; filename=\"A show.mp4\"; filename*=UTF-8''A%20show.mp4")
                .body("show", equalTo(show))
                .body("head", equalTo(Base64.getEncoder().encodeToString("init 0".getBytes(StandardCharsets.UTF_8))))
                .body("pieces.object", contains("w1/000000.m4s", "w1/000001.m4s", "w1/000002.m4s"))
                .body("pieces.bytes", contains(6, 6, 6))
                .body("earlier", equalTo(Map.of()));
        part(show, 2).statusCode(404);
        part(show, 0).statusCode(404);
        view(show)
                .body("downloads", hasSize(1))
                .body("downloads[0].bytes", equalTo(18))
                .body("downloads[0].durationMillis", equalTo(12_000));
    }

    @Test
    void shouldBeOneFileForEachInitAndHoldNothingThatWasCutOff() throws Exception {
        // Given
        String show = recording(true, 6);
        shelf.put("shows/" + show + "/init-1.mp4", Content.of("video/mp4", ByteBuffer.wrap(moov())));
        byte[] moof = box("moof", joined(traf(1, 16 * 90_000), traf(2, 16 * 48_000 - 4_800)));
        shelf.put(
                "shows/" + show + "/w1/000004.m4s",
                Content.of("video/iso.segment", ByteBuffer.wrap(joined(box("uuid", new byte[20]), moof))));
        StoredRecording.run(pool, "update segment set init = 1 where show = $1 and number > 3", Tuple.of(show));
        StoredRecording.run(pool, "update recording set last_shown = 4 where show = $1", Tuple.of(show));

        // When
        part(show, 1).body("pieces.object.size()", equalTo(4)).header("ETag", "\"0-3\"");
        part(show, 2)
                .statusCode(200)
                .header("ETag", "\"4-4\"")
                .body("head", equalTo(Base64.getEncoder().encodeToString(moov())))
                .body("pieces.object", contains("w1/000004.m4s"))
                // Its sound begins a tenth of a second before its picture
                .body("earlier.1", equalTo(16 * 90_000 - 9_000))
                .body("earlier.2", equalTo(16 * 48_000 - 4_800));

        // Then
        view(show).body("downloads.bytes", contains(24, 6)).body("downloads.durationMillis", contains(16_000, 4_000));
    }

    @Test
    void shouldRefuseWhatIsNotWholeOrNotThere() throws Exception {
        part(recording(false, 2), 1).statusCode(409).body("id", equalTo("recording-running"));
        String show = recording(true, 2);
        given().auth()
                .oauth2(TestIdentity.creator())
                .delete(RECORDINGS + show)
                .then()
                .statusCode(204);
        part(show, 1).statusCode(409).body("id", equalTo("recording-deleted"));
        part("another", 1).statusCode(404);
        given().get(RECORDINGS + show + "/downloads/1").then().statusCode(401);
        given().auth()
                .oauth2(TestIdentity.alice())
                .get(RECORDINGS + show + "/downloads/1")
                .then()
                .statusCode(403);
    }

    private String recording(boolean complete, int segments) throws Exception {
        String show = StoredRecording.put(pool, shelf, Instant.parse("2026-11-28T20:00:00Z"), complete, segments)
                .show();
        shelf.put("shows/" + show + "/init-0.mp4", Content.of("video/mp4", "init 0"));
        return show;
    }

    /** Picture of 90,000 ticks a second and sound of 48,000, with nothing in them but what is looked at. */
    private static byte[] moov() {
        return box("moov", joined(trak(1, 90_000), trak(2, 48_000)));
    }

    private static byte[] trak(int id, int scale) {
        byte[] header = box("tkhd", ByteBuffer.allocate(24).putInt(12, id).array());
        byte[] media = box("mdhd", ByteBuffer.allocate(24).putInt(12, scale).array());
        return box("trak", joined(header, box("mdia", media)));
    }

    private static byte[] traf(int track, long time) {
        byte[] header = box("tfhd", ByteBuffer.allocate(8).putInt(4, track).array());
        byte[] begin = ByteBuffer.allocate(12).put(0, (byte) 1).putLong(4, time).array();
        return box("traf", joined(header, box("tfdt", begin)));
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.UTF_8))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static ValidatableResponse part(String show, int part) {
        return given().auth()
                .oauth2(TestIdentity.creator())
                .get(RECORDINGS + show + "/downloads/" + part)
                .then();
    }

    private static ValidatableResponse view(String show) {
        return given().auth()
                .oauth2(TestIdentity.creator())
                .get(RECORDINGS + show)
                .then();
    }
}
