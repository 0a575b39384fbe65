package live.frontrow.images.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import live.frontrow.images.container.Recipe.Start;
import live.frontrow.local.process.ComponentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageWriterTest {
    private static final Origin ORIGIN = new Origin("1.0.0", "abc123", Instant.parse("2026-11-01T00:00:00Z"));

    @TempDir
    Path folder;

    private BaseImage base;
    private Path application;

    @BeforeEach
    void prepare() throws IOException {
        base = SmallBase.write(folder);
        application = Files.createDirectories(folder.resolve("application"));
        Files.writeString(application.resolve("run.jar"), "jar");
    }

    @Test
    void theArchiveHoldsWhatTheRecipeSays() throws IOException {
        // When
        Recipe recipe = recipe();
        Path archive = writer("out").write(recipe, recipe);

        // Then
        try (ImageTar image = ImageTar.open(archive)) {
            assertThat(image.names("frontrow/thing:7")).isTrue();
            assertThat(image.config().get("User").asText()).isEqualTo("10001:10001");
            assertThat(image.config().get("Entrypoint").toString()).isEqualTo("[\"java\",\"-jar\",\"run.jar\"]");
            assertThat(image.config().get("WorkingDir").asText()).isEqualTo("/app");
            assertThat(image.environment("JAVA_HOME")).contains("/opt/java");
            assertThat(image.environment("MORE")).contains("1");
            assertThat(image.label("org.opencontainers.image.title")).contains("frontrow/thing");
            assertThat(image.label("org.opencontainers.image.version")).contains("7");
            assertThat(image.label("org.opencontainers.image.revision")).contains("abc123");
            assertThat(image.label("org.opencontainers.image.licenses")).contains("Apache-2.0 AND MIT");
            assertThat(image.label("org.opencontainers.image.base.name")).contains("base.tar");
            assertThat(files(image))
                    .containsEntry("app/run.jar", "0:0 644 1970-01-01T00:00:01Z")
                    .containsKey("opt/java/release");
        }
    }

    @Test
    void theSameContentMakesTheSameArchive() throws IOException {
        Recipe recipe = recipe();

        assertThat(writer("one").write(recipe, recipe))
                .hasSameBinaryContentAs(writer("two").write(recipe, recipe));
    }

    @Test
    void knowsWhetherAnArchiveIsUpToDate() throws IOException {
        ImageWriter writer = writer("out");
        assertThat(writer.present(recipe())).isEmpty();

        Path archive = writer.write(recipe(), recipe());
        assertThat(writer.present(recipe())).contains(archive);

        Files.writeString(application.resolve("run.jar"), "other");
        assertThat(writer.present(recipe())).isEmpty();
    }

    @Test
    void saysThatABaseIsMissing() {
        ImageWriter writer = new ImageWriter(new BaseImage("tar:///nowhere/java.tar"), folder, ORIGIN);

        assertThatThrownBy(() -> writer.write(recipe(), recipe()))
                .isInstanceOf(ComponentException.class)
                .hasMessage("There is no base image /nowhere/java.tar");
    }

    private ImageWriter writer(String name) {
        return new ImageWriter(base, folder.resolve(name), ORIGIN);
    }

    private Recipe recipe() throws IOException {
        return new Recipe(
                "frontrow/thing",
                "7",
                "A thing",
                "Apache-2.0 AND MIT",
                "10001:10001",
                new Start("/app", List.of("java", "-jar", "run.jar"), List.of()),
                Map.of("MORE", "1"),
                Set.of(8080),
                List.of(Layers.of("application", application, "/app")));
    }

    private static Map<String, String> files(ImageTar image) throws IOException {
        Map<String, String> files = new TreeMap<>();
        image.files((entry, content) -> files.put(
                entry.getName(),
                entry.getLongUserId() + ":" + entry.getLongGroupId() + " "
                        + Integer.toOctalString(entry.getMode() & 0777) + " "
                        + entry.getLastModifiedTime().toInstant()));
        return files;
    }
}
