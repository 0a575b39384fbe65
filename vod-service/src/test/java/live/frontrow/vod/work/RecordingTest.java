package live.frontrow.vod.work;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.Facts;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StorageResource;
import live.frontrow.vod.timeline.FakeRecorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what stream-service says and MediaMTX records to what lies in the bucket and others are told. */
@QuarkusTest
@RealThings
class RecordingTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

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
            given().get("/q/health/ready").then().statusCode(200);
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
