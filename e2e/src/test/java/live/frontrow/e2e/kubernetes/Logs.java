package live.frontrow.e2e.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.e2e.installation.Repository;
import live.frontrow.local.process.ComponentException;

/** Keeps what pods printed, in {@code e2e/target/pods}. */
final class Logs {
    private Logs() {}

    static void keep(Tool kubectl, List<String> pods) {
        try {
            Path folder = Files.createDirectories(Repository.root().resolve("e2e/target/pods"));
            Files.writeString(folder.resolve("events.txt"), kubectl.run("get", "events", "--sort-by=.lastTimestamp"));
            for (String pod : pods) {
                Files.writeString(folder.resolve(pod + ".log"), log(kubectl, pod));
                Files.writeString(folder.resolve(pod + ".txt"), kubectl.run("describe", "pod", pod));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pod may be gone by now, or not yet have begun. */
    private static String log(Tool kubectl, String pod) {
        try {
            return kubectl.run("logs", pod, "--all-containers", "--prefix", "--tail=2000");
        } catch (ComponentException e) {
            return e.getMessage();
        }
    }
}
