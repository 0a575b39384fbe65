package live.frontrow.images.infra;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.frontrow.images.container.Layers;
import live.frontrow.images.container.Recipe;
import live.frontrow.images.container.Recipe.Start;
import live.frontrow.local.postgres.PostgresBinaries;

/** Stands in for {@code postgres:18}; the scripts say what of its behaviour is there. */
final class PostgresImage {

    private static final String USER = "999:999";
    private static final String HOME = "/usr/lib/postgresql/18";

    private PostgresImage() {}

    static Recipe recipe(Path scratch) throws IOException {
        Files.createDirectories(scratch);
        Path server = PostgresBinaries.unpacked();
        Path entrypoint = Resources.copy("postgres/docker-entrypoint.sh", scratch);
        List<FileEntriesLayer> layers = List.of(
                Layers.of("server", server, HOME),
                PostgresClient.layer(server, HOME),
                Layers.of("people", people(scratch), "/etc/passwd"),
                Layers.folder("/docker-entrypoint-initdb.d", "0:0"),
                Layers.folder("/var/run/postgresql", USER),
                Layers.folder("/var/lib/postgresql", USER),
                Layers.of("entrypoint", entrypoint, "/usr/local/bin/docker-entrypoint.sh"));
        return new Recipe(
                "frontrow/postgres",
                "18",
                "PostgreSQL as the launcher has it, in the layout of the official image",
                "PostgreSQL AND Apache-2.0",
                USER,
                new Start("/", List.of("docker-entrypoint.sh"), List.of("postgres")),
                Map.of(
                        "PATH", HOME + "/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "LD_LIBRARY_PATH", HOME + "/lib",
                        "PGDATA", "/var/lib/postgresql/18/docker"),
                Set.of(5432),
                layers);
    }

    /** {@code initdb} wants to know the name of who runs it. */
    private static Path people(Path scratch) throws IOException {
        return Files.writeString(scratch.resolve("passwd"), """
                root:x:0:0:root:/root:/bin/bash
                postgres:x:999:999::/var/lib/postgresql:/bin/bash
                nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
                """);
    }
}
