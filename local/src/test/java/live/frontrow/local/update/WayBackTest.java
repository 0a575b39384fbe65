package live.frontrow.local.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which versions can run again on a database that the next one has migrated. */
class WayBackTest {

    private static final Map<String, String> OLD = Map.of("db/chat/V1__rooms.sql", "create table room (id int);");

    @TempDir
    Path folder;

    @Test
    void shouldBeOpenWhereMigrationsOnlyAdd() throws IOException {
        Path running = application("1.1.0", OLD, Map.of());
        Path built = application(
                "1.2.0",
                Map.of("db/chat/V1__rooms.sql", "", "db/chat/V2__more.sql", "alter table room add column topic text;"),
                Map.of());

        assertThat(WayBack.obstacles(running, built)).isEmpty();
    }

    @Test
    void shouldBeClosedToWhatIsOlderThanTheVersionThatNeedsNothingOfIt() throws IOException {
        Path built = application(
                "1.3.0",
                Map.of(
                        "db/chat/V2__less.sql",
                        "-- contract: since 1.2.0: nobody reads it\nalter table room drop topic;"),
                Map.of("db/common/V0_2__less.sql", "-- contract: since 1.1.0: nor this\ndrop table old;"));

        assertThat(WayBack.obstacles(application("1.1.0", OLD, Map.of()), built))
                .containsExactly("db/chat/V2__less.sql drops what versions before 1.2.0 need, and 1.1.0 runs");
        assertThat(WayBack.obstacles(application("1.0.0-SNAPSHOT", OLD, Map.of()), built))
                .hasSize(2);
        assertThat(WayBack.obstacles(application("1.2.0", OLD, Map.of()), built))
                .isEmpty();
        // It has been here already.
        assertThat(WayBack.obstacles(built, built)).isEmpty();
    }

    private Path application(String version, Map<String, String> own, Map<String, String> common) throws IOException {
        Path application = Files.createTempDirectory(folder, "quarkus-app");
        jar(application.resolve("app/frontrow-chat-service-" + version + ".jar"), own);
        jar(application.resolve("lib/main/live.frontrow.frontrow-common-" + version + ".jar"), common);
        return application;
    }

    private static void jar(Path file, Map<String, String> content) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, String> entry : content.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
