package live.frontrow.vod.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.vod.shelf.Shelf;
import live.frontrow.vod.timeline.FakeRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One beside each of two media servers; the encoder of a show goes from one to the other. */
class TwoAgentsTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String SHOW = "0198f3c2-7c1e-7d3a-9b61-2f4c5a6b7c8d";

    private final MemoryLibrary library = new MemoryLibrary();

    @TempDir
    Path folder;

    private Shelf shelf;
    private long nanos;

    @BeforeEach
    void know() {
        library.shows.put("live/abc", SHOW);
        shelf = new FolderShelf(folder.resolve("shelf"));
    }

    @Test
    void shouldGoOnBehindTheFirstWhenItHasNothingLeft() throws Exception {
        // Given: the first file is torn, and waits for its end
        Agent first = agent("first");
        Agent second = agent("second");
        byte[] beginning = run(1).record(3).getFirst();
        record("first", "a", FakeRecorder.unclosed(beginning));
        first.turn();
        record("second", "a", run(2).record(3).getFirst());

        // When
        second.turn();

        // Then
        assertThat(library.of(SHOW)).isEmpty();

        // When
        record("first", "a", beginning);
        first.turn();
        second.turn();
        assertThat(streams()).containsExactly(stream(1));
        pass(Duration.ofSeconds(4));
        first.turn();
        second.turn();

        // Then
        assertThat(streams()).containsExactly(stream(1), stream(2));
    }

    @Test
    void shouldLookAgainWhereAShowStandsWhenItComesBack() throws Exception {
        // Given
        Agent first = agent("first");
        Agent second = agent("second");
        record("first", "a", run(1).record(3).getFirst());
        first.turn();
        pass(Duration.ofSeconds(4));
        first.turn();
        record("second", "a", run(2).record(3).getFirst());
        second.turn();
        pass(Duration.ofSeconds(4));
        second.turn();

        // When
        record("first", "b", run(3).record(3).getFirst());
        first.turn();

        // Then
        assertThat(streams()).containsExactly(stream(1), stream(2), stream(3));
    }

    @Test
    void shouldKeepNoPlaceFromAnEarlierLifeThatLeftNothing() throws Exception {
        // Given: killed when all that it had was stored
        record("first", "a", run(1).record(3).getFirst());
        agent("first").turn();
        record("second", "a", run(2).record(3).getFirst());
        Agent second = agent("second");
        second.turn();
        assertThat(streams()).containsExactly(stream(1));

        // When
        agent("first").turn();
        second.turn();

        // Then
        assertThat(streams()).containsExactly(stream(1), stream(2));
    }

    @Test
    void shouldLookAgainWhenItWasPassedOverWithoutNoticing() throws Exception {
        // Given: it stood still for longer than anybody waits, with a show in hand
        Agent first = agent("first");
        record("first", "a", run(1).record(3).getFirst());
        first.turn();
        library.claims.clear();
        record("second", "a", run(2).record(3).getFirst());
        agent("second").turn();
        library.claims.clear();
        pass(Duration.ofMinutes(5));

        // When
        record("first", "b", run(3).record(3).getFirst());
        first.turn();

        // Then
        assertThat(streams()).containsExactly(stream(1), stream(2), stream(3));
    }

    @Test
    void shouldNotCallAShowCompleteOfWhichTheOtherHasFiles() throws Exception {
        // Given
        Agent first = agent("first");
        Agent second = agent("second");
        byte[] last = run(1).record(3).getFirst();
        record("second", "a", FakeRecorder.unclosed(last));
        second.turn();
        library.ending.add(SHOW);

        // When
        first.turn();
        assertThat(library.complete).isEmpty();
        record("second", "a", last);
        second.turn();

        // Then
        assertThat(library.complete).containsExactly(SHOW);
        assertThat(library.claims.get(SHOW)).isEmpty();
    }

    @Test
    void shouldRenewItsClaimBeforeAnybodyPassesItOver() throws Exception {
        // Given
        Agent first = agent("first");
        record("first", "a", FakeRecorder.unclosed(run(1).record(3).getFirst()));
        first.turn();
        library.claims.clear();

        // When
        pass(Duration.ofSeconds(59));
        first.turn();
        assertThat(library.claims).isEmpty();
        pass(Duration.ofSeconds(1));
        first.turn();

        // Then
        assertThat(library.claims.get(SHOW)).containsValue("first");
    }

    private Agent agent(String name) {
        return new Agent(
                new Folder(List.of(folder.resolve(name)), folder.resolve("aside"), Duration.ofMinutes(1)),
                new Claims(library, name, () -> nanos),
                shelf,
                library);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private void record(String server, String name, byte[] bytes) throws IOException {
        Path path = Files.createDirectories(folder.resolve(server).resolve("live/abc"));
        Files.write(path.resolve(name + ".mp4"), bytes);
    }

    private static FakeRecorder run(long number) {
        return new FakeRecorder(stream(number), number * 1_000_000_003L, NOON.plusSeconds(60 * number))
                .video(3000, 60, true, "avc1")
                .audio(48_000);
    }

    private static UUID stream(long number) {
        return new UUID(7, number);
    }

    /** Whose the segments are that lie on the shelf, by their numbers, which have no gap. */
    private List<UUID> streams() {
        Map<Integer, Stored> segments = new TreeMap<>(library.of(SHOW));
        assertThat(segments.keySet())
                .containsExactlyElementsOf(
                        IntStream.range(0, segments.size()).boxed().toList());
        return segments.values().stream()
                .map(each -> each.note().after().stream())
                .toList();
    }
}
