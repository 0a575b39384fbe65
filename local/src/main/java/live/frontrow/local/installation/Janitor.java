package live.frontrow.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.local.process.BoundedLog;

/**
 * Keeps an installation from filling the disk: the newest lines of logs stay. Recordings are vod-service's business, which takes away
 * what it has brought into the bucket: nobody else deletes any.
 */
final class Janitor {

    private final Home home;

    Janitor(Home home) {
        this.home = home;
    }

    /** One round. */
    void tidy() throws IOException {
        if (!Files.isDirectory(home.run(""))) {
            return;
        }
        List<Path> logs;
        try (Stream<Path> folders = Files.list(home.run(""))) {
            logs = folders.map(folder -> folder.resolve("log")).toList();
        }
        for (Path log : logs) {
            BoundedLog.bound(log);
        }
    }
}
