package live.frontrow.images.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.frontrow.images.container.ImageWriter;
import live.frontrow.images.container.Recipe;
import live.frontrow.local.process.Folders;

/** Makes the stand-ins that changed. */
public final class Infrastructure {

    private final ImageWriter writer;
    private final Path repository;

    /** From what that checkout's build brought along. */
    public Infrastructure(ImageWriter writer, Path repository) {
        this.writer = writer;
        this.repository = repository;
    }

    /** Archives by recipe. */
    public Map<Recipe, Path> make() throws IOException {
        Path scratch = Files.createTempDirectory("frontrow-infra");
        try {
            Map<Recipe, Path> archives = new LinkedHashMap<>();
            for (Recipe recipe : List.of(
                    MediaMtxImage.recipe(),
                    PostgresImage.recipe(scratch.resolve("postgres")),
                    KafkaImage.recipe(repository, scratch.resolve("kafka")),
                    KeycloakImage.recipe(repository))) {
                Optional<Path> present = writer.present(recipe);
                archives.put(recipe, present.isPresent() ? present.get() : writer.write(recipe, recipe));
            }
            return archives;
        } finally {
            Folders.delete(scratch);
        }
    }
}
