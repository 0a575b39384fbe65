package live.frontrow.vod.agent;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import live.frontrow.vod.timeline.Head;
import live.frontrow.vod.timeline.Mark;
import live.frontrow.vod.timeline.Note;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What a real MediaMTX records of real encoders, and what a real player finds on the shelf. */
class MediaMtxTest {

    private static final long AAC_FRAME = 1024 * 1_000_000_000L / 48_000;

    private static final List<String> NAMES = List.of("usual", "fast", "picture", "sound", "rare", "resized");

    @TempDir
    static Path folder;

    private static final Map<String, List<Taped>> RECORDED = new TreeMap<>();
    private static final MemoryLibrary LIBRARY = new MemoryLibrary();

    /**
     * All encoders at once, since they send in real time; the usual one comes back three times, once larger, and another becomes larger
     * within its connection; then MediaMTX is killed.
     */
    @BeforeAll
    static void record() throws Exception {
        try (Recorder recorder = Recorder.start(folder)) {
            Process usual = recorder.send("usual", sources("160x90", "30000/1001", "48000"), usual("-t", "4.6"));
            recorder.send("fast", sources("160x90", "60", "44100"), gop(60, "-bf", "2"));
            recorder.send("picture", List.of("testsrc=s=160x90:r=25"), gop(50));
            recorder.send("sound", List.of("sine=r=44100"), List.of());
            recorder.send("rare", sources("160x90", "30", "48000"), gop(9999));
            Process resized = recorder.send("resized", Resized.sent(folder));
            assertThat(usual.waitFor(60, TimeUnit.SECONDS)).isTrue();
            int files = recorder.files("usual").size();
            usual = recorder.send("usual", sources("160x90", "30000/1001", "48000"), usual());
            await().until(() -> recorder.files("usual").size() > files
                    && Files.size(recorder.files("usual").getLast()) > 20_000);
            usual.destroyForcibly().onExit().join();
            usual = recorder.send("usual", sources("320x180", "30", "48000"), usual("-t", "4.6"));
            assertThat(usual.waitFor(60, TimeUnit.SECONDS)).isTrue();
            recorder.send("usual", sources("320x180", "30", "48000"), usual());
            await().until(() -> recorder.files("usual").size() >= 6
                    && Files.size(recorder.files("usual").getLast()) > 20_000
                    && Files.size(recorder.files("rare").getFirst()) > 400_000);
            assertThat(resized.waitFor(60, TimeUnit.SECONDS)).isTrue();
            recorder.kill();
            for (String name : NAMES) {
                LIBRARY.shows.put("live/" + name, name);
                LIBRARY.ending.add(name);
                List<Taped> tapes = new ArrayList<>();
                for (Path file : recorder.files(name)) {
                    try (FileChannel channel = FileChannel.open(file)) {
                        Mark mark = Head.read(channel).mark();
                        tapes.add(new Taped(file.getFileName().toString(), mark, false, false, Packet.of(file)));
                    }
                }
                RECORDED.put(name, tapes);
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
        Comparison.assertSame(played, RECORDED.get(name));
    }

    @Test
    void shouldKeepSoundWithThePictureInEachRun() throws IOException {
        // When
        Map<Integer, List<Packet>> played = Packet.of(playlist("usual"));

        // Then
        List<List<Taped>> runs = runs(RECORDED.get("usual"));
        assertThat(runs).hasSize(4);
        int[] from = new int[2];
        for (List<Taped> run : runs) {
            List<List<Packet>> recorded = List.of(stream(run, 0), stream(run, 1));
            List<List<Packet>> found = new ArrayList<>();
            for (int stream = 0; stream < 2; stream++) {
                int to = from[stream] + recorded.get(stream).size();
                found.add(played.get(stream).subList(from[stream], to));
                from[stream] = to;
            }
            assertThat(found.get(1).getFirst().shown() - found.get(0).getFirst().shown())
                    .isCloseTo(lag(run.getFirst(), List::getFirst), within(AAC_FRAME));
            assertThat(found.get(1).getLast().shown() - found.get(0).getLast().shown())
                    .isCloseTo(lag(run.getLast(), List::getLast), within(AAC_FRAME));
        }
    }

    @Test
    void shouldTakeAnotherInitForAnotherResolution() {
        assertThat(LIBRARY.of("usual").values())
                .extracting(each -> each.note().after().init())
                .startsWith(0)
                .endsWith(1);
    }

    /**
     * MediaMTX goes on in the file in which the picture changes, whose keyframes bring the new parameters along, and describes it in the next
     * one. One run: no time passes at the change, and the connection stays.
     */
    @Test
    void shouldGoOnWhereThePictureChangesWithinAConnection() {
        List<Note> notes =
                LIBRARY.of("resized").values().stream().map(Stored::note).toList();
        assertThat(runs(RECORDED.get("resized"))).hasSize(1);
        assertThat(notes).extracting(note -> note.after().init()).containsExactly(0, 0, 1);
        assertThat(notes).extracting(Note::discontinuity).containsExactly(false, false, true);
        List<Packet> pictures = stream(RECORDED.get("resized"), 0);
        assertThat(IntStream.range(0, pictures.size())
                        .filter(each -> pictures.get(each).bytes().startsWith("key")))
                .as("keyframes: none of the pictures between them is missing at the change, before the seventh")
                .containsExactly(0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330);
    }

    /** Agents that would be wrong: the comparison must say so. */
    @ParameterizedTest
    @EnumSource
    void shouldTellABrokenReplayFromOneThatIsNot(Breakage breakage) throws IOException {
        // When
        Map<Integer, List<Packet>> played = Packet.of(breakage.of(playlist("usual")));

        // Then
        assertThatThrownBy(() -> Comparison.assertSame(played, RECORDED.get("usual")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breakage.message);
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

    @Test
    void shouldCutOnlyWhatHasNoKeyframes() throws IOException {
        assertThat(LIBRARY.of("rare").values())
                .extracting(each -> each.note().independent())
                .startsWith(true, false);
        for (String name : List.of("usual", "fast", "picture", "sound", "resized")) {
            assertThat(LIBRARY.of(name).values()).as(name).allMatch(each -> each.note()
                    .independent());
        }
    }

    private static Path playlist(String name) {
        return folder.resolve("shelf/shows/" + name + "/index.m3u8");
    }

    private static List<List<Taped>> runs(List<Taped> tapes) {
        return List.copyOf(tapes.stream()
                .collect(Collectors.groupingBy(tape -> tape.mark().stream(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static List<Packet> stream(List<Taped> run, int stream) {
        return run.stream()
                .flatMap(tape -> tape.packets().getOrDefault(stream, List.of()).stream())
                .toList();
    }

    /** How much later the sound is than the picture, of these packets of a file, nanoseconds. */
    private static long lag(Taped tape, Function<List<Packet>, Packet> which) {
        return which.apply(tape.packets().get(1)).shown()
                - which.apply(tape.packets().get(0)).shown();
    }

    private static List<String> sources(String size, String rate, String sound) {
        return List.of("testsrc=s=" + size + ":r=" + rate, "sine=r=" + sound);
    }

    private static List<String> usual(String... options) {
        List<String> all = new ArrayList<>(gop(30, "-bf", "2"));
        all.addAll(List.of(options));
        return all;
    }

    private static List<String> gop(int frames, String... options) {
        List<String> all = new ArrayList<>(List.of("-g", Integer.toString(frames)));
        all.addAll(List.of(options));
        return all;
    }
}
