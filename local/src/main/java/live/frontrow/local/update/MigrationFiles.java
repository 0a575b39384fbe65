package live.frontrow.local.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The migrations in a jar of ours. */
final class MigrationFiles {

    private MigrationFiles() {}

    /** Adds text by name. */
    static void read(Path jar, Map<String, String> found) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> migrations = file.stream()
                    .filter(entry -> entry.getName().matches("db/.*\\.sql"))
                    .toList();
            for (JarEntry migration : migrations) {
                byte[] text = file.getInputStream(migration).readAllBytes();
                found.put(migration.getName(), new String(text, StandardCharsets.UTF_8));
            }
        }
    }
}
