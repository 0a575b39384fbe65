package live.frontrow.e2e.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import live.frontrow.e2e.installation.Repository;

/** What was measured on the way, for people: the launcher shows it at the end. */
final class Report {
    private Report() {}

    static synchronized void line(String text) {
        Path file = Repository.root().resolve("e2e/target/kubernetes.txt");
        try {
            Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
