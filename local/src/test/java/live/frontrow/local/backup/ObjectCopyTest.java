package live.frontrow.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings become objects while both are copied. */
class ObjectCopyTest {

    /** Of recorded files, each of which becomes one segment. */
    private static final int MANY = 600;

    private static final int SOME = 20;

    @TempDir
    Path folder;

    private Path home;
    private TreeCopy copy;
    private ObjectCopy objects;

    @BeforeEach
    void begin() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        copy = new TreeCopy(home, Files.createDirectories(folder.resolve("backup")), Optional.empty());
        objects = new ObjectCopy(copy, home);
    }

    @Test
    void shouldHaveAFileAmongRecordingsOrObjectsThatLeavesAfterItWasCopied() throws IOException {
        // Given
        record(0);
        record(1);
        store(0);

        // When
        objects.waiting();
        store(1);
        record(2);
        store(2);
        objects.objects();

        // Then all is of the moment before
        assertThat(copy.sums().all()).containsOnlyKeys("home/" + segment(0), "home/" + waiting(1));
    }

    @Test
    void shouldLoseNoFileAndLeaveNoHoleWhileOneAfterTheOtherLeaves() throws IOException {
        // Given
        for (int number = 0; number < MANY; number++) {
            record(number);
        }
        AtomicInteger stored = new AtomicInteger();
        CompletableFuture<Void> agent = CompletableFuture.runAsync(() -> {
            for (int number = 0; number < MANY; number++) {
                store(number);
                stored.incrementAndGet();
            }
        });
        Awaitility.await().until(() -> stored.get() >= SOME);

        // When
        objects.take();

        // Then
        agent.join();
        int there = (int) IntStream.range(0, MANY).filter(this::isStored).count();
        assertThat(there).isGreaterThanOrEqualTo(SOME);
        assertThat(IntStream.range(0, there)).allMatch(this::isStored);
        assertThat(IntStream.range(there, MANY)).allMatch(number -> has(waiting(number)));
    }

    @Test
    void shouldKeepWhatIsSetAsideMeanwhile() throws IOException {
        // Given
        record(0);
        record(1);

        // When
        objects.waiting();
        Path aside = home.resolve("recordings/set-aside/live/key/0.mp4");
        Files.createDirectories(aside.getParent());
        Files.move(home.resolve(waiting(0)), aside);
        objects.objects();

        // Then
        assertThat(has(waiting(0))).isTrue();

        // When
        objects.waiting();

        // Then
        assertThat(copy.sums().all())
                .containsOnlyKeys("home/" + waiting(1), "home/recordings/set-aside/live/key/0.mp4");
    }

    private void record(int number) throws IOException {
        Path file = home.resolve(waiting(number));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "recording " + number);
    }

    /** As the S3 server and vod-service do; each second one in another folder. */
    private void store(int number) {
        try {
            Path segment = home.resolve(segment(number));
            Files.createDirectories(segment.getParent());
            Path draft = Files.writeString(segment.resolveSibling("draft"), "segment " + number);
            Files.move(draft, segment, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(home.resolve(waiting(number)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isStored(int number) {
        return has(segment(number));
    }

    private boolean has(String file) {
        return copy.sums().of("home/" + file).isPresent();
    }

    private static String segment(int number) {
        return "objects/frontrow/shows/one/w%d/%06d.m4s".formatted(1 + number % 2, number);
    }

    private static String waiting(int number) {
        return "recordings/a/live/key/%06d.mp4".formatted(number);
    }
}
