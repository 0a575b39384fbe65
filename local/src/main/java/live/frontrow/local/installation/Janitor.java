package live.frontrow.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.local.process.BoundedLog;

/** Keeps an installation from filling the disk: the newest recordings and the newest lines of logs stay. */
final class Janitor {

    /** Ten hours of a show at 2 Mbit/s; replays will decide about recordings by show instead. */
    static final long RECORDINGS_BYTES = 10_000_000_000L;

    private final Home home;
    private final long recordingsBytes;

    Janitor(Home home, long recordingsBytes) {
        this.home = home;
        this.recordingsBytes = recordingsBytes;
    }

    /** One round. */
    void tidy() throws IOException {
        tidyRecordings();
        tidyLogs();
    }

    /** Deletes the oldest recordings until the newest {@code recordingsBytes} are left. */
    private void tidyRecordings() throws IOException {
        List<Recording> newestFirst = recordings();
        newestFirst.sort(Comparator.comparingLong(Recording::modified).reversed());
        long kept = 0;
        for (Recording recording : newestFirst) {
            kept += recording.size();
            if (kept > recordingsBytes) {
                Files.deleteIfExists(recording.file());
            }
        }
    }

    private void tidyLogs() throws IOException {
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

    private List<Recording> recordings() throws IOException {
        List<Recording> found = new ArrayList<>();
        if (!Files.isDirectory(home.recordings())) {
            return found;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(home.recordings())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                found.add(new Recording(
                        file, attributes.size(), attributes.lastModifiedTime().toMillis()));
            } catch (NoSuchFileException gone) {
                // Somebody else deleted it: what was wanted anyway.
            }
        }
        return found;
    }

    private record Recording(Path file, long size, long modified) {}
}
