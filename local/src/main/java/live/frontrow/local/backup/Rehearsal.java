package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.local.installation.Home;
import live.frontrow.local.postgres.DataCopy;
import live.frontrow.local.postgres.Postgres;
import live.frontrow.local.postgres.TableContent;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.Ports;

/** Opens the database of a backup, in a copy of the copy: what is read there is what a restored installation would have. */
final class Rehearsal {

    private static final String STAGE = ".rehearsal";

    private Rehearsal() {}

    /** Ends and deletes what those left that were killed; nobody else may be at one. */
    static void clear(Home home) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(home.root())) {
            left = files.filter(file -> file.getFileName().toString().startsWith(STAGE))
                    .toList();
        }
        for (Path stage : left) {
            new Postgres(stage, 0, Map.of()).stop();
            Folders.delete(stage);
        }
    }

    static Map<String, TableContent> tables(Home home, Path backup) throws IOException {
        Path stage = Files.createTempDirectory(home.root(), STAGE);
        try {
            Path database = backup.resolve(TreeCopy.HOME + "run/postgres");
            if (!Files.isDirectory(database.resolve("data"))) {
                return Map.of();
            }
            Copies.tree(database, stage);
            DataCopy.complete(stage.resolve("data"));
            try (Postgres postgres = Postgres.start(stage, Ports.free())) {
                return TableContent.of(postgres);
            }
        } finally {
            Folders.delete(stage);
        }
    }
}
