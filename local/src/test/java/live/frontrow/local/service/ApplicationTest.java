package live.frontrow.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
