package live.frontrow.vod.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.vod.shelf.Shelf;
import live.frontrow.vod.timeline.FakeRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String SHOW = "0198f3c2-7c1e-7d3a-9b61-2f4c5a6b7c8d";

    /** A drop after 10 s, another resolution when it comes back. */
    private static final List<byte[]> FIRST = run(1, NOON, "avc1").record(10);

    private static final List<byte[]> SECOND =
            run(2, NOON.plusSeconds(60), "avcX").record(7);

    @TempDir
    Path folder;

    private MemoryLibrary library;
    private Duration quiet = Duration.ofMinutes(1);

    @BeforeEach
    void know() {
        library = new MemoryLibrary();
        library.shows.put("live/abc", SHOW);
    }

    @Test
    void shouldPutWhatIsFinishedOnTheShelfAndTakeItAway() throws Exception {
        // Given
        record("a", FIRST.get(0));
        record("b", FIRST.get(1));
        Path open = record("c", FakeRecorder.unclosed(FIRST.get(2)));

        // When
        Agent.Left left = agent().turn();

        // Then
        assertThat(recordings()).containsExactly(open);
        assertThat(left.files()).isEqualTo(1);
        assertThat(left.bytes()).isEqualTo(FIRST.get(2).length);
        assertThat(left.failure()).isNull();
        assertThat(shelf()).containsOnlyKeys("init-0.mp4", "w1/000000.m4s", "w1/000001.m4s");
        assertThat(library.of(SHOW)).containsOnlyKeys(0, 1);
        assertThat(library.of(SHOW).get(1).bytes())
                .isEqualTo(shelf().get("w1/000001.m4s").limit());
    }

    @Test
    void shouldTakeAnOpenFileForFinishedWhenAnotherOneWasBegun() throws Exception {
        // Given: MediaMTX was killed, and started again
        byte[] torn = FakeRecorder.unclosed(Arrays.copyOf(FIRST.get(2), FIRST.get(2).length - 10));
        record("a", FIRST.get(0));
        record("b", FIRST.get(1));
        record("c", torn);
        record("d", SECOND.get(0));

        // When
        agent().turn();

        // Then
        assertThat(recordings()).isEmpty();
        assertThat(library.lines(SHOW))
                .extracting(line -> line.discontinuity() + " " + line.init())
                .containsExactly("false 0", "false 0", "false 0", "true 1");
        assertThat(library.lost).isEmpty();
    }

    @Test
    void shouldTakeAFileForFinishedThatNobodyWritesAnyMore() throws Exception {
        // Given
        quiet = Duration.ZERO;
        record("a", FakeRecorder.unclosed(FIRST.get(0)));
        record("b", new byte[100]);

        // When
        agent().turn();

        // Then
        assertThat(library.of(SHOW)).containsOnlyKeys(0);
        assertThat(library.lost).containsExactly("live/abc/b.mp4: its beginning is not there");
        assertThat(recordings()).isEmpty();
    }

    @Test
    void shouldSetAsideWhatCannotBePlayedAndGoOn() throws Exception {
        // Given
        byte[] damaged = FIRST.get(1).clone();
        Arrays.fill(damaged, damaged.length / 2, damaged.length, (byte) 0x55);
        record("a", FIRST.get(0));
        record("b", damaged);
        record("c", FIRST.get(2));

        // When
        agent().turn();

        // Then
        assertThat(recordings()).isEmpty();
        assertThat(library.lost)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("live/abc/b.mp4: something that is no fragment");
        assertThat(folder.resolve("aside/live/abc/b.mp4")).hasBinaryContent(damaged);
        assertThat(folder.resolve("aside/live/abc/b.mp4.txt")).content().startsWith("something that is no fragment");
        assertThat(library.lines(SHOW)).extracting(line -> line.discontinuity()).containsExactly(false, false, true);
    }

    /** One changed bit of a length makes the rest of a file look as if it were not written yet. */
    @Test
    void shouldSetAsideWhatWasClosedAndSeemsToEndTooEarly() throws Exception {
        // Given
        byte[] damaged = FIRST.get(1).clone();
        int samples = new String(damaged, StandardCharsets.ISO_8859_1).lastIndexOf("mdat") - Integer.BYTES;
        damaged[samples] = 0x40;
        record("a", FIRST.get(0));
        record("b", damaged);
        record("c", FIRST.get(2));

        // When
        agent().turn();

        // Then
        assertThat(recordings()).isEmpty();
        assertThat(library.lost)
                .containsExactly("live/abc/b.mp4: a fragment's samples end at byte "
                        + (new String(damaged, StandardCharsets.ISO_8859_1).lastIndexOf("moof") - Integer.BYTES));
        assertThat(folder.resolve("aside/live/abc/b.mp4")).hasBinaryContent(damaged);
        assertThat(library.lines(SHOW)).extracting(line -> line.discontinuity()).containsExactly(false, false, true);
    }

    @Test
    void shouldKeepWhatBelongsToNoShowThatIsKnown() throws Exception {
        // Given
        Path strange =
                Files.createDirectories(folder.resolve("recordings/live/def")).resolve("a.mp4");
        Files.write(strange, SECOND.get(0));
        record("a", FIRST.get(0));

        // When
        agent().turn();

        // Then
        assertThat(recordings()).containsExactly(strange);
    }

    @Test
    void shouldAskOfStrangersNotAtEachLookButWheneverAShowEnds() throws Exception {
        // Given
        quiet = Duration.ZERO;
        library.shows.clear();
        record("a", FIRST.get(0));
        Agent agent = agent();

        // When
        agent.turn();
        agent.turn();
        agent.turn();

        // Then
        assertThat(library.asked).isEqualTo(1);

        // When
        library.shows.put("live/abc", SHOW);
        library.ending.add(SHOW);
        agent.turn();
        assertThat(library.complete).isEmpty();
        agent.turn();

        // Then
        assertThat(recordings()).isEmpty();
        assertThat(library.of(SHOW)).containsOnlyKeys(0);
        assertThat(library.complete).containsExactly(SHOW);
    }

    @Test
    void shouldLoseNothingWhileTheShelfIsAway() throws Exception {
        // Given
        recordAll();
        Shelf away = new Bomb(shelf("shelf"), 0);

        // When
        Agent.Left left = agent(away).turn();

        // Then
        assertThat(left.failure()).hasMessage("killed");
        assertThat(left.files()).isEqualTo(5);
        assertThat(recordings()).hasSize(5);
        agent().turn();
        assertThat(recordings()).isEmpty();
        assertThat(library.of(SHOW)).hasSize(5);
    }

    @Test
    void shouldHoldUpNoShowForAnother() throws Exception {
        // Given: what lies on the shelf of one show is none of ours
        Path strange = Files.createDirectories(folder.resolve("shelf/shows/strange/w1"));
        Files.writeString(strange.resolve("000000.m4s"), "something else");
        library.shows.put("live/aaa", "strange");
        Path other =
                Files.createDirectories(folder.resolve("recordings/live/aaa")).resolve("a.mp4");
        Files.write(other, run(9, NOON.minusSeconds(5), "avc1").record(3).getFirst());
        record("a", FIRST.get(0));

        // When
        Agent.Left left = agent().turn();

        // Then
        assertThat(left.failure()).hasMessage("shows/strange/w1/000000.m4s on the shelf is no segment of ours");
        assertThat(recordings()).containsExactly(other);
        assertThat(library.of(SHOW)).hasSize(1);
    }

    @Test
    void shouldCompleteAShowWhenNothingOfItIsLeft() throws Exception {
        // Given
        recordAll();
        record(
                "f",
                FakeRecorder.unclosed(
                        run(3, NOON.plusSeconds(90), "avc1").record(2).getFirst()));
        library.ending.add(SHOW);
        Agent agent = agent();

        // When
        agent.turn();
        assertThat(library.complete).isEmpty();
        record("f", run(3, NOON.plusSeconds(90), "avc1").record(3).getFirst());
        agent.turn();

        // Then
        assertThat(library.complete).containsExactly(SHOW);
        String playlist = Files.readString(folder.resolve("shelf/shows/" + SHOW + "/index.m3u8"));
        assertThat(playlist.lines().filter(line -> line.endsWith(".m4s"))).hasSize(6);
        assertThat(playlist).endsWith("#EXT-X-ENDLIST\n");
    }

    /** Killed before and after each thing it does, with the index kept, and with the index lost. */
    @Test
    void shouldFindASegmentOnceThatLiesInTwoFolders() throws Exception {
        // Given: it was stored, but not yet known, when another window was told of
        record("a", FIRST.get(0));
        agent().turn();
        library.segments.clear();
        Path shelf = folder.resolve("shelf/shows/" + SHOW);
        Files.createDirectories(shelf.resolve("w2"));
        Files.copy(shelf.resolve("w1/000000.m4s"), shelf.resolve("w2/000000.m4s"));
        library.windows = note -> 2;

        // When
        record("b", FIRST.get(1));
        agent().turn();

        // Then
        assertThat(library.lines(SHOW))
                .extracting(line -> line.window() + "/" + line.number())
                .containsExactly("1/0", "2/1");
        assertThat(shelf()).containsKey("w2/000001.m4s").doesNotContainKey("w1/000001.m4s");
    }

    @Test
    void shouldEndWithTheSameBytesWhereverItIsKilled() throws Exception {
        // Given
        recordAll();
        agent().turn();
        Map<String, ByteBuffer> whole = shelf();
        Map<Integer, Stored> index = Map.copyOf(library.of(SHOW));
        assertThat(whole).hasSize(7);

        for (boolean indexLost : List.of(false, true)) {
            for (int deeds = 0; deeds < 2 * whole.size(); deeds++) {
                // When
                Path place = folder.resolve("killed-" + indexLost + deeds);
                know();
                recordAll();
                Bomb bomb = new Bomb(new FolderShelf(place), deeds);
                assertThat(agent(bomb).turn().failure()).hasMessage("killed");
                if (indexLost) {
                    know();
                }
                agent(new FolderShelf(place)).turn();

                // Then
                assertThat(contents(place)).as("killed after %d deeds", deeds).isEqualTo(whole);
                assertThat(library.of(SHOW)).isEqualTo(index);
                assertThat(recordings()).isEmpty();
            }
        }
    }

    private void recordAll() throws IOException {
        List<byte[]> all = new ArrayList<>(FIRST);
        all.addAll(SECOND);
        for (int index = 0; index < all.size(); index++) {
            record(Character.toString('a' + index), all.get(index));
        }
    }

    private Path record(String name, byte[] bytes) throws IOException {
        Path path = Files.createDirectories(folder.resolve("recordings/live/abc"));
        return Files.write(path.resolve(name + ".mp4"), bytes);
    }

    private Agent agent() {
        return agent(shelf("shelf"));
    }

    private Agent agent(Shelf shelf) {
        return new Agent(
                List.of(folder.resolve("recordings")), folder.resolve("aside"), quiet, "agent", shelf, library);
    }

    private Shelf shelf(String name) {
        return new FolderShelf(folder.resolve(name));
    }

    private List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("recordings"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Map<String, ByteBuffer> shelf() throws IOException {
        return contents(folder.resolve("shelf"));
    }

    private static Map<String, ByteBuffer> contents(Path root) throws IOException {
        Path show = root.resolve("shows").resolve(SHOW);
        Map<String, ByteBuffer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(show)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(show.relativize(file).toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static FakeRecorder run(long number, Instant begin, String codec) {
        return new FakeRecorder(new UUID(7, number), number * 1_000_000_003L, begin)
                .video(3000, 60, true, codec)
                .audio(48_000);
    }
}
