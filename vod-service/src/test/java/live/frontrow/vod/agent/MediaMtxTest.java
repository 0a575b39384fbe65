package live.frontrow.vod.agent;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import live.frontrow.vod.timeline.Head;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a real MediaMTX records of real encoders, and what a real player finds on the shelf. */
class MediaMtxTest {

    private static final List<String> NAMES = List.of("usual", "fast", "picture", "sound", "rare");

    @TempDir
    static Path folder;

    private static final Map<String, List<Map<Integer, List<Packet>>>> RECORDED = new TreeMap<>();
    private static final Map<String, Integer> RUNS = new TreeMap<>();
    private static final MemoryLibrary LIBRARY = new MemoryLibrary();

    /** All encoders at once, since they send in real time; the usual one comes back larger, then MediaMTX is killed. */
    @BeforeAll
    static void record() throws Exception {
        try (Recorder recorder = Recorder.start(folder)) {
            Process usual =
                    recorder.send("usual", sources("160x90", "30000/1001", "48000"), gop(30, "-bf", "2", "-t", "9.5"));
            recorder.send("fast", sources("160x90", "60", "44100"), gop(60, "-bf", "2"));
            recorder.send("picture", List.of("testsrc=s=160x90:r=25"), gop(50));
            recorder.send("sound", List.of("sine=r=44100"), List.of());
            recorder.send("rare", sources("160x90", "30", "48000"), gop(9999));
            assertThat(usual.waitFor(60, TimeUnit.SECONDS)).isTrue();
            recorder.send("usual", sources("320x180", "30", "48000"), gop(30, "-bf", "2"));
            await().until(() -> recorder.files("usual").size() >= 5
                    && Files.size(recorder.files("rare").getFirst()) > 400_000);
            recorder.kill();
            for (String name : NAMES) {
                LIBRARY.shows.put("live/" + name, name);
                LIBRARY.ending.add(name);
                List<Map<Integer, List<Packet>>> files = new ArrayList<>();
                Set<UUID> runs = new HashSet<>();
                for (Path file : recorder.files(name)) {
                    files.add(Packet.of(file));
                    try (FileChannel channel = FileChannel.open(file)) {
                        runs.add(Head.read(channel).mark().stream());
                    }
                }
                RECORDED.put(name, files);
                RUNS.put(name, runs.size());
            }
            Agent agent = new Agent(
                    List.of(recorder.recordings()),
                    folder.resolve("aside"),
                    Duration.ZERO,
                    "agent",
                    new FolderShelf(folder.resolve("shelf")),
                    LIBRARY);
            agent.turn();
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void shouldGiveAPlayerWhatWasRecorded(String name) throws IOException {
        // When
        Map<Integer, List<Packet>> played = Packet.of(playlist(name));

        // Then
        assertThat(contents(played)).isEqualTo(contents(joined(name)));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void shouldKeepTheDistancesOfWhatWasRecorded(String name) throws IOException {
        // When
        Map<Integer, List<Packet>> played = Packet.of(playlist(name));

        // Then
        played.forEach((stream, packets) -> {
            List<Long> steps = steps(packets);
            long longest = 0;
            int at = 0;
            for (Map<Integer, List<Packet>> file : RECORDED.get(name)) {
                List<Packet> recorded = file.getOrDefault(stream, List.of());
                for (long step : steps(recorded)) {
                    assertThat(steps.get(at))
                            .as("step %d of stream %d", at, stream)
                            .isCloseTo(step, within(2L));
                    longest = Math.max(longest, step);
                    at++;
                }
                // Then a join.
                at += recorded.isEmpty() ? 0 : 1;
            }
            assertThat(at).isEqualTo(packets.size());
            long bound = 2 * longest;
            // Something may be missing only between two runs of the recorder.
            assertThat(steps).allMatch(step -> step > 0);
            assertThat(steps.stream().filter(step -> step > bound)).hasSizeLessThan(RUNS.get(name));
        });
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void shouldBeDecodedWithoutAComplaint(String name) throws IOException {
        assertThat(Packet.complaints(playlist(name))).isEmpty();
    }

    /** The usual one came back with another picture, so it is two files. */
    @Test
    void shouldBeFilesThatBeginAtZeroAndHoldEverything() throws IOException {
        // Given
        Map<Integer, List<Stored>> inits = LIBRARY.of("usual").values().stream()
                .collect(Collectors.groupingBy(each -> each.note().after().init(), TreeMap::new, Collectors.toList()));
        assertThat(inits).hasSize(2);

        // When
        List<String> packets = new ArrayList<>();
        for (List<Stored> part : inits.values()) {
            packets.addAll(downloaded(part));
        }

        // Then
        List<String> whole = contents(Packet.of(playlist("usual")));
        assertThat(packets).containsExactlyInAnyOrderElementsOf(whole);
        // And when the beginning was cut off
        List<Stored> cut = inits.get(0).subList(1, inits.get(0).size());
        assertThat(downloaded(cut)).hasSizeBetween(1, packets.size()).isSubsetOf(whole);
    }

    private static List<String> downloaded(List<Stored> part) throws IOException {
        Path file = DownloadedFile.of(folder.resolve("shelf/shows/usual"), part, folder.resolve("download.mp4"))
                .path();
        Map<Integer, List<Packet>> streams = Packet.of(file);
        streams.values().forEach(packets -> {
            // Ticks: less than a frame from zero, or the two that B-frames are decoded before
            assertThat(packets.getFirst().dts()).isBetween(-7_000L, 7_000L);
            assertThat(steps(packets)).allMatch(step -> step > 0);
        });
        assertThat(Packet.complaints(file)).isEmpty();
        return contents(streams);
    }

    @Test
    void shouldCutOnlyWhatHasNoKeyframes() throws IOException {
        assertThat(RUNS.get("usual")).isGreaterThan(1);
        assertThat(LIBRARY.of("rare").values())
                .extracting(each -> each.note().independent())
                .startsWith(true, false);
        for (String name : List.of("usual", "fast", "picture", "sound")) {
            assertThat(LIBRARY.of(name).values()).as(name).allMatch(each -> each.note()
                    .independent());
        }
    }

    private static Path playlist(String name) {
        return folder.resolve("shelf/shows/" + name + "/index.m3u8");
    }

    private static Map<Integer, List<Packet>> joined(String name) {
        Map<Integer, List<Packet>> joined = new TreeMap<>();
        RECORDED.get(name)
                .forEach(file ->
                        file.forEach((stream, packets) -> joined.computeIfAbsent(stream, each -> new ArrayList<>())
                                .addAll(packets)));
        return joined;
    }

    private static List<String> contents(Map<Integer, List<Packet>> streams) {
        return streams.entrySet().stream()
                .flatMap(stream -> stream.getValue().stream().map(packet -> stream.getKey() + ": " + packet.content()))
                .toList();
    }

    private static List<Long> steps(List<Packet> packets) {
        List<Long> steps = new ArrayList<>();
        for (int index = 1; index < packets.size(); index++) {
            steps.add(packets.get(index).dts() - packets.get(index - 1).dts());
        }
        return steps;
    }

    private static List<String> sources(String size, String rate, String sound) {
        return List.of("testsrc=s=" + size + ":r=" + rate, "sine=r=" + sound);
    }

    private static List<String> gop(int frames, String... options) {
        List<String> all = new ArrayList<>(List.of("-g", Integer.toString(frames)));
        all.addAll(List.of(options));
        return all;
    }
}
