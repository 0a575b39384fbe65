package live.frontrow.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.local.process.Heap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies from which services run: what crashes comes back as it was, and the version before is there for whoever steps back. */
class ApplicationTest {

    @TempDir
    Path folder;

    private Path built;
    private Path copies;

    @BeforeEach
    void describe() {
        built = folder.resolve("quarkus-app");
        copies = folder.resolve("app");
    }

    @Test
    void shouldStayTheSameWhateverIsBuiltMeanwhile() throws IOException {
        // Given
        build("one");
        Application running = application();
        Path first = running.jar();

        // When
        build("another");

        // Then
        assertThat(running.jar()).isEqualTo(first).hasContent("one");
        assertThat(application().jar()).hasContent("another");
    }

    @Test
    void shouldKeepTheOneThatRanBefore() throws IOException {
        // When
        for (String version : List.of("one", "another", "the third")) {
            build(version);
            application().jar();
        }

        // Then
        try (Stream<Path> kept = Files.list(copies.resolve("chat-service"))) {
            assertThat(kept.map(copy -> text(copy.resolve("quarkus-run.jar"))))
                    .containsExactlyInAnyOrder("another", "the third");
        }
    }

    @Test
    void shouldRunTheOneFromBeforeAfterAnUpdateThatWasTakenBack() throws IOException {
        // Given
        build("good");
        Path good = application().jar();
        build("bad");
        application().jar();

        // When
        Files.writeString(
                copies.resolve("pinned"),
                "local 0123\nchat-service " + good.getParent().getFileName() + "\n");

        // Then
        assertThat(application().jar()).isEqualTo(good);

        // And the next update keeps it
        build("mended");
        Files.delete(copies.resolve("pinned"));
        assertThat(application().jar()).hasContent("mended");
        assertThat(good).hasContent("good");
    }

    @Test
    void shouldTakeTheClassCacheAlong() throws IOException {
        // Given
        build("one");
        FileTime then = FileTime.from(Instant.parse("2026-11-01T10:00:00Z"));
        Files.setLastModifiedTime(built.resolve("quarkus-run.jar"), then);
        Path untrained = application().jar();

        // When
        Files.writeString(built.resolve(Application.CACHE), "classes");
        Path trained = application().jar();

        // Then
        assertThat(untrained.resolveSibling(Application.CACHE)).doesNotExist();
        assertThat(trained.resolveSibling(Application.CACHE)).hasContent("classes");
        // By its time the JVM tells whether the cache is of this program.
        assertThat(Files.getLastModifiedTime(trained)).isEqualTo(then);
    }

    @Test
    void shouldStartWithTheClassCacheWhereThereIsOne() throws IOException {
        // Given
        build("one");

        // Then
        assertThat(command()).noneMatch(word -> word.startsWith("-XX:AOT"));

        // When
        Files.writeString(built.resolve(Application.CACHE), "classes");

        // Then
        assertThat(command())
                .contains("-XX:AOTCache=" + application().jar().resolveSibling(Application.CACHE), "-XX:AOTMode=auto");
    }

    private List<String> command() throws IOException {
        return new QuarkusService(
                        "chat-service",
                        folder.resolve("run"),
                        application(),
                        Heap.of(64),
                        URI.create("http://x"),
                        Map.of())
                .launch()
                .command();
    }

    private Application application() {
        return new Application("chat-service", built, copies);
    }

    private void build(String version) throws IOException {
        Files.createDirectories(built.resolve("app"));
        Files.createDirectories(built.resolve("quarkus"));
        Files.writeString(built.resolve("app/program.jar"), version);
        Files.writeString(built.resolve("quarkus-run.jar"), version);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
