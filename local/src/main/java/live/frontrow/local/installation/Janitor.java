package live.frontrow.local.installation;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps an installation from filling the disk: the newest recordings and the newest lines of logs stay. */
final class Janitor {

    /** Ten hours of a show at 2 Mbit/s; replays will decide about recordings by show instead. */
    static final long RECORDINGS_BYTES = 10_000_000_000L;

    private static final long LOG_BYTES = 16L << 20;

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

    /** Programs append to their logs, so a log can be copied away and emptied under them. */
    private void tidyLogs() throws IOException {
        if (!Files.isDirectory(home.run(""))) {
            return;
        }
        List<Path> logs;
        try (Stream<Path> folders = Files.list(home.run(""))) {
            logs = folders.map(folder -> folder.resolve("log")).toList();
        }
        for (Path log : logs) {
            if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
                Files.copy(log, log.resolveSibling("log.1"), StandardCopyOption.REPLACE_EXISTING);
                try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
                    file.setLength(0);
                }
            }
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
