package live.frontrow.vod.work;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StorageResource;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.timeline.FakeRecorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what stream-service says and MediaMTX records to what lies in the bucket and others are told. */
@QuarkusTest
@RealThings
class RecordingTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Inject
    Pool pool;

    private final String show = Ids.next();
    private final String path = "live/" + Ids.shortId(8);
    private Facts facts;
    private EventProbe probe;

    @BeforeEach
    void open() {
        facts = new Facts();
        probe = EventProbe.of(EventType.RECORDING_READY);
    }

    @AfterEach
    void close() {
        facts.close();
        probe.close();
    }

    @Test
    void shouldBePlayableDuringTheShowAndCompleteAfterIt() throws Exception {
        // Given: it was sent to before stream-service has said so
        List<byte[]> files = run(NOON).record(10);
        record("a", files.get(0));
        record("b", FakeRecorder.unclosed(files.get(1)));
        facts.send(EventType.STREAM_LIVE, show, state(2, StreamStatus.LIVE, null));

        // Then
        await().untilAsserted(() -> assertThat(told())
                .containsExactly(new RecordingState(show, 1, RecordingStatus.RECORDING, vodUrl(), NOON, 4_000, false)));
        assertThat(bucket()).containsExactly("init-0.mp4", "w1/000000.m4s");

        // When
        record("b", files.get(1));
        record("c", FakeRecorder.unclosed(files.get(2)));
        facts.send(EventType.STREAM_ENDED, show, state(3, StreamStatus.ENDED, NOON.plusSeconds(10)));
        await().until(() -> bucket().size() == 3);
        record("c", files.get(2));

        // Then
        await().untilAsserted(() -> assertThat(told())
                .last()
                .isEqualTo(new RecordingState(show, 2, RecordingStatus.COMPLETE, vodUrl(), NOON, 10_000, false)));
        assertThat(told()).hasSize(2);
        assertThat(bucket())
                .containsExactly("index.m3u8", "init-0.mp4", "w1/000000.m4s", "w1/000001.m4s", "w1/000002.m4s");
        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void shouldGivePlaylistsAndPlacesOfMediaToGateways() throws Exception {
        // Given
        List<byte[]> files = run(NOON).record(8);
        facts.send(EventType.STREAM_LIVE, show, state(2, StreamStatus.LIVE, null));
        asGateway().get(inside("index.m3u8")).then().statusCode(404);
        record("a", files.get(0));

        // Then
        await().untilAsserted(() -> asGateway().get(inside("index.m3u8")).then().statusCode(200));
        String growing = asGateway()
                .get(inside("index.m3u8"))
                .then()
                .contentType("application/vnd.apple.mpegurl")
                .header("Cache-Control", "private, max-age=1")
                .extract()
                .asString();
        assertThat(growing)
                .contains("#EXT-X-PLAYLIST-TYPE:EVENT\n", "\nw1/000000.m4s\n")
                .doesNotContain("ENDLIST");
        assertThat(fetched("w1/000000.m4s")).isEqualTo(kept("w1/000000.m4s"));
        assertThat(fetched("init-0.mp4")).isEqualTo(kept("init-0.mp4"));
        for (String missing : List.of("w1/000001.m4s", "w2/000001.m4s", "init-1.mp4", "w1/00.m4s/x", "other")) {
            asGateway().get(inside(missing)).then().statusCode(404);
        }
        given().get(inside("index.m3u8")).then().statusCode(401);
        given().auth()
                .oauth2(TestIdentity.creator())
                .get(inside("w1/000000.m4s"))
                .then()
                .statusCode(403);

        // When
        record("b", files.get(1));
        facts.send(EventType.STREAM_ENDED, show, state(3, StreamStatus.ENDED, NOON.plusSeconds(8)));

        // Then
        await().untilAsserted(() -> assertThat(asGateway()
                        .get(inside("index.m3u8"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(Files.exists(place("index.m3u8")) ? kept("index.m3u8") : null));

        // When
        facts.send(EventType.STREAM_UPDATED, show, deleted());

        // Then
        await().untilAsserted(() -> asGateway().get(inside("index.m3u8")).then().statusCode(404));
        asGateway().get(inside("w1/000000.m4s")).then().statusCode(404);
    }

    @Test
    void shouldMakeTheIndexAnewFromTheBucket() throws Exception {
        // Given
        for (byte[] file : run(NOON).record(10)) {
            record(UUID.randomUUID().toString(), file);
        }
        facts.send(EventType.STREAM_ENDED, show, state(3, StreamStatus.ENDED, NOON.plusSeconds(10)));
        await().until(() -> Files.exists(place("index.m3u8")));
        given().auth()
                .oauth2(TestIdentity.creator())
                .contentType("text/vtt")
                .body("WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n\n00:03.000 --> 00:04.000\nagain\n")
                .put(captions() + "/en")
                .then()
                .statusCode(200);
        List<Map<String, Object>> before = given().auth()
                .oauth2(TestIdentity.creator())
                .get(captions())
                .jsonPath()
                .getList("items");
        assertThat(before).singleElement().satisfies(one -> assertThat(one).containsEntry("cues", 2));

        // When
        for (String table : List.of("pictures", "caption", "segment", "recording", "claim")) {
            StoredRecording.run(pool, "delete from " + table + " where show = $1", Tuple.of(show));
        }

        // Then
        await().untilAsserted(() -> assertThat(asGateway()
                        .get(inside("index.m3u8"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(kept("index.m3u8")));
        await().untilAsserted(() -> assertThat(given().auth()
                        .oauth2(TestIdentity.creator())
                        .get(captions())
                        .jsonPath()
                        .<Map<String, Object>>getList("items"))
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(before));
    }

    @Test
    void shouldGiveEachSegmentInTheStricterWindowThatItTouches() throws Exception {
        // Given: a public show, of which two files are stored
        List<byte[]> files = run(NOON).record(12);
        facts.send(EventType.STREAM_LIVE, show, state(2, StreamStatus.LIVE, null));
        record("a", files.get(0));
        // A look into a folder may find what was moved there later, and not what was moved there before.
        await().untilAsserted(() -> assertThat(segments()).containsExactly("w1/000000.m4s"));
        record("b", files.get(1));
        await().untilAsserted(() -> assertThat(segments()).containsExactly("w1/000000.m4s", "w1/000001.m4s"));

        // When it is told late that it was for members since the midst of the second one
        AccessWindow everybody = new AccessWindow(NOON.plusSeconds(1), false, null);
        AccessWindow members = new AccessWindow(NOON.plusSeconds(6), true, null);
        facts.send(EventType.STREAM_UPDATED, show, state(3, StreamStatus.LIVE, null, everybody, members));

        // Then: its line stays, the bytes have moved
        await().untilAsserted(() -> asGateway()
                .get(inside("w1/000001.m4s"))
                .then()
                .statusCode(308)
                .header("Location", "../w2/000001.m4s")
                .header("Cache-Control", "no-store"));
        assertThat(fetched("w2/000001.m4s")).isEqualTo(kept("w1/000001.m4s"));
        assertThat(fetched("w1/000000.m4s")).isEqualTo(kept("w1/000000.m4s"));
        asGateway().get(inside("w2/000000.m4s")).then().statusCode(308).header("Location", "../w1/000000.m4s");

        // When
        record("c", files.get(2));

        // Then
        await().untilAsserted(() ->
                assertThat(segments()).containsExactly("w1/000000.m4s", "w1/000001.m4s", "w2/000002.m4s"));
        assertThat(bucket()).contains("w2/000002.m4s").doesNotContain("w2/000001.m4s", "w1/000002.m4s");

        // When it is over
        facts.send(
                EventType.STREAM_ENDED, show, state(4, StreamStatus.ENDED, NOON.plusSeconds(12), everybody, members));

        // Then: nobody follows lines of it any more
        await().untilAsserted(() ->
                assertThat(segments()).containsExactly("w1/000000.m4s", "w2/000001.m4s", "w2/000002.m4s"));

        // When the index is made anew
        for (String table : List.of("pictures", "segment", "recording", "claim")) {
            StoredRecording.run(pool, "delete from " + table + " where show = $1", Tuple.of(show));
        }

        // Then
        await().until(() ->
                asGateway().get(inside("w2/000002.m4s")).then().extract().statusCode() == 307);
        await().untilAsserted(() ->
                assertThat(segments()).containsExactly("w1/000000.m4s", "w2/000001.m4s", "w2/000002.m4s"));
        assertThat(fetched("w2/000001.m4s")).isEqualTo(kept("w1/000001.m4s"));

        // When the switch was never, as a newer word says, and an older one comes once more
        facts.send(EventType.STREAM_ENDED, show, state(5, StreamStatus.ENDED, NOON.plusSeconds(12), everybody));
        facts.send(
                EventType.STREAM_ENDED, show, state(4, StreamStatus.ENDED, NOON.plusSeconds(12), everybody, members));
        facts.send(EventType.STREAM_ENDED, show, state(6, StreamStatus.ENDED, NOON.plusSeconds(12)));
        await().until(() -> version() == 6);

        // Then
        asGateway().get(inside("w1/000001.m4s")).then().statusCode(307);
        await().untilAsserted(() ->
                assertThat(segments()).containsExactly("w1/000000.m4s", "w1/000001.m4s", "w1/000002.m4s"));
        assertThat(fetched("w1/000002.m4s")).isEqualTo(kept("w2/000002.m4s"));
    }

    /** Of what was taken over last. */
    private long version() {
        return pool.preparedQuery("select version from show where id = $1")
                .execute(Tuple.of(show))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    /** As the playlist names them. */
    private List<String> segments() {
        return asGateway()
                .get(inside("index.m3u8"))
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.endsWith(".m4s"))
                .toList();
    }

    private String captions() {
        return "/api/v1/streams/" + show + "/captions";
    }

    @Test
    void shouldKeepTwoShowsOfOnePathApart() throws Exception {
        // Given
        String next = Ids.next();
        facts.send(EventType.STREAM_ENDED, show, state(4, StreamStatus.ENDED, NOON.plusSeconds(60)));
        facts.send(
                EventType.STREAM_LIVE,
                next,
                new StreamState(
                        next,
                        1,
                        "Next",
                        "",
                        StreamStatus.LIVE,
                        false,
                        null,
                        NOON.plusSeconds(100),
                        null,
                        null,
                        null,
                        null,
                        1,
                        "http://127.0.0.1:8888/" + path,
                        false));

        // When
        record("a", run(NOON).record(3).getFirst());
        record("b", run(NOON.plusSeconds(98)).record(3).getFirst());

        // Then
        await().untilAsserted(() -> assertThat(bucket(next)).containsExactly("init-0.mp4", "w1/000000.m4s"));
        await().untilAsserted(() -> assertThat(bucket()).containsExactly("index.m3u8", "init-0.mp4", "w1/000000.m4s"));
    }

    @Test
    void shouldWaitWhileTheStorageIsAwayAndSayIt() throws Exception {
        // Given
        facts.send(EventType.STREAM_LIVE, show, state(2, StreamStatus.LIVE, null));
        StorageResource.store().kill();
        try {
            // When
            record("a", run(NOON).record(3).getFirst());

            // Then
            await().untilAsserted(() -> given().get("/q/health/well").then().statusCode(503));
            assertThat(folder()).isNotEmptyDirectory();
            // Another test may have killed PostgreSQL: connections kept from before fail once.
            await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        } finally {
            StorageResource.store().start();
        }
        await().untilAsserted(() -> assertThat(folder()).isEmptyDirectory());
        assertThat(bucket()).containsExactly("init-0.mp4", "w1/000000.m4s");
        await().untilAsserted(() -> given().get("/q/health/well").then().statusCode(200));
    }

    private StreamState state(int version, StreamStatus status, Instant endedAt) {
        String origin = "http://127.0.0.1:8888/" + path;
        Instant startedAt = NOON.plusSeconds(1);
        return new StreamState(
                show, version, "Show", "", status, false, null, startedAt, null, null, endedAt, null, 1, origin, false);
    }

    private StreamState state(int version, StreamStatus status, Instant endedAt, AccessWindow... windows) {
        boolean membersOnly = windows[windows.length - 1].membersOnly();
        return new StreamState(
                show,
                version,
                "Show",
                "",
                status,
                membersOnly,
                null,
                null,
                null,
                NOON.plusSeconds(1),
                null,
                null,
                endedAt,
                null,
                1,
                "http://127.0.0.1:8888/" + path,
                null,
                null,
                List.of(windows),
                false);
    }

    private StreamState deleted() {
        return new StreamState(
                show, 4, "Show", "", StreamStatus.ENDED, false, null, NOON, null, null, NOON, null, 1, null, true);
    }

    private static RequestSpecification asGateway() {
        return given().redirects().follow(false).auth().oauth2(TestIdentity.gateway());
    }

    private String inside(String object) {
        return "/internal/vod/" + show + "/" + object;
    }

    /** By the address that a gateway is told. */
    private byte[] fetched(String object) throws IOException {
        String address = asGateway()
                .get(inside(object))
                .then()
                .statusCode(307)
                .header("Cache-Control", "no-store")
                .extract()
                .header("Location");
        try (InputStream bytes = URI.create(address).toURL().openStream()) {
            return bytes.readAllBytes();
        }
    }

    private byte[] kept(String object) throws IOException {
        return Files.readAllBytes(place(object));
    }

    private Path place(String object) {
        return StorageResource.store().bucket().resolve("shows").resolve(show).resolve(object);
    }

    private static FakeRecorder run(Instant begin) {
        return new FakeRecorder(UUID.randomUUID(), 5, begin)
                .video(3600, 50, false, "avc1")
                .audio(48_000);
    }

    /** At once, as nobody sees a file of MediaMTX that is closed and not whole. */
    private void record(String name, byte[] bytes) throws IOException {
        Path file = Files.createDirectories(folder()).resolve(name + ".mp4");
        Path draft = Files.write(folder().resolve(name + ".draft"), bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path folder() {
        return StorageResource.recordings().resolve(path);
    }

    private String vodUrl() {
        return "/vod/" + show + "/index.m3u8";
    }

    private List<RecordingState> told() {
        return probe.events(show).stream()
                .map(event -> (RecordingState) event.data())
                .toList();
    }

    private List<String> bucket() throws IOException {
        return bucket(show);
    }

    private static List<String> bucket(String show) throws IOException {
        Path objects = StorageResource.store().bucket().resolve("shows").resolve(show);
        if (!Files.isDirectory(objects)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(objects)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> objects.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
