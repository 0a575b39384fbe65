package live.frontrow.vod.faults;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import live.frontrow.vod.agent.Comparison;
import live.frontrow.vod.agent.Library;
import live.frontrow.vod.agent.Packet;
import live.frontrow.vod.storage.S3Shelf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One show to which things happen in an order that nobody chose, the seed says which: a real MediaMTX, PostgreSQL, Kafka and S3 server. The
 * replay has every packet that MediaMTX wrote down, once and in order, but for what lay behind a tear.
 */
@QuarkusTest
@RealThings
class RecordingFaultsTest {

    private final String show = Ids.next();
    private final Instant startedAt = Instant.now();

    @Inject
    S3Shelf shelf;

    @Inject
    Library library;

    @TempDir
    Path folder;

    @Test
    void shouldLoseNothingInSixFaults() throws Exception {
        survive(Long.getLong("faults.seed", 22), 6);
    }

    @Test
    @Tag("soak")
    void shouldLoseNothingInAHundredFaults() throws Exception {
        survive(Long.getLong("faults.seed", 1), 100);
    }

    private void survive(long seed, int number) throws Exception {
        Random random = new Random(seed);
        List<Fault> faults = faults(random, number);
        try (Stage stage = new Stage(folder, shelf, library);
                Facts facts = new Facts();
                EventProbe probe = EventProbe.of(EventType.RECORDING_READY)) {
            // Given
            Replay replay = new Replay(
                    show, StorageResource.store().bucket().resolve("shows").resolve(show), folder.resolve("view"));
            facts.send(EventType.STREAM_LIVE, show, state(stage, StreamStatus.LIVE));
            stage.send();
            stage.awaitRecording();
            Map<Integer, List<Packet>> before = Map.of();

            // When
            for (int index = 0; index < number; index++) {
                Log.infof("Seed %d, fault %d: %s", seed, index + 1, faults.get(index));
                faults.get(index).happen(stage, random);
                stage.awaitRecording();
                Map<Integer, List<Packet>> now = replay.look();
                Comparison.assertBegins(now, before);
                before = now;
            }
            stage.endEncoder();
            await().until(() -> stage.recorder.files(stage.name).isEmpty());
            facts.send(EventType.STREAM_ENDED, show, state(stage, StreamStatus.ENDED));
            stage.agent.kill(MortalAgent.COMPLETING, random);
            stage.agent.start();
            await().untilAsserted(() ->
                    assertThat(told(probe)).extracting(RecordingState::status).contains(RecordingStatus.COMPLETE));

            // Then
            assertThat(told(probe))
                    .extracting(told -> told.version() + " " + told.status())
                    .containsExactly("1 RECORDING", "2 COMPLETE");
            Map<Integer, List<Packet>> played = replay.look();
            Map<String, String> names = stage.witness.namesByMark();
            Map<String, Integer> taken = new HashMap<>();
            replay.taken().forEach((mark, parts) -> taken.put(names.get(mark), parts));
            Comparison.assertSame(played, stage.witness.expected(folder.resolve("draft.mp4"), taken));
            assertAside(stage);
            Log.infof(
                    "Seed %d: %d faults, %d files, %s packets",
                    seed,
                    number,
                    names.size(),
                    played.values().stream().map(List::size).toList());
        }
    }

    /** What was set aside is what it was, beside the reason. */
    private static void assertAside(Stage stage) throws Exception {
        if (Files.exists(stage.aside)) {
            for (Path file : Witness.files(stage.aside)) {
                String name = file.getFileName().toString();
                Witness.Altered altered = stage.witness.altered().get(name);
                assertThat(file).hasBinaryContent(altered == null ? stage.witness.recorded(name) : altered.bytes());
                Log.infof(
                        "Set aside: %s: %s",
                        name,
                        Files.readString(file.resolveSibling(name + ".txt")).strip());
            }
        }
    }

    /** Each as often as the others, in an order of the seed. */
    private static List<Fault> faults(Random random, int number) {
        List<Fault> faults = new ArrayList<>();
        while (faults.size() < number) {
            List<Fault> all = new ArrayList<>(Arrays.asList(Fault.values()));
            Collections.shuffle(all, random);
            faults.addAll(all);
        }
        return faults.subList(0, number);
    }

    private List<RecordingState> told(EventProbe probe) {
        return probe.events(show).stream()
                .map(event -> (RecordingState) event.data())
                .distinct()
                .toList();
    }

    private StreamState state(Stage stage, StreamStatus status) {
        boolean over = status == StreamStatus.ENDED;
        return new StreamState(
                show,
                over ? 3 : 2,
                "Faults",
                "",
                status,
                false,
                null,
                startedAt,
                null,
                null,
                over ? Instant.now() : null,
                null,
                1,
                "http://127.0.0.1:8888/live/" + stage.name,
                false);
    }
}
