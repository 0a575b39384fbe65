package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Kafka's data folder, as a broker that was killed at one moment would have left it: copied once while the broker works, and what has
 * changed once more while it stands still, which takes some milliseconds. Indexes are left out, which Kafka makes anew: they are
 * written through memory, and no time tells that.
 */
final class LogCopy {

    private static final String DATA = "run/kafka/data";
    private static final Predicate<Path> WANTED = file -> {
        String name = file.getFileName().toString();
        return !name.endsWith(".index")
                && !name.endsWith(".timeindex")
                && !name.equals(".lock")
                && !name.equals(".kafka_cleanshutdown");
    };
    /** A change may have the time of the one before it, for as long as the clock of the file system stands. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final TreeCopy copy;
    private final Path home;
    private Instant begin;

    LogCopy(TreeCopy copy, Path home) {
        this.copy = copy;
        this.home = home;
    }

    /** While the broker works. */
    void first() throws IOException {
        begin = Instant.now().minus(TICK);
        copy.add(DATA, WANTED);
    }

    /** While it stands still. */
    void rest() throws IOException {
        List<String> files = copy.files(DATA, WANTED, true);
        for (String file : files) {
            if (changed(file)) {
                copy.copy(file, false);
            }
        }
        Set<String> gone = new HashSet<>(copy.sums().all().keySet());
        gone.removeIf(path -> !path.startsWith(TreeCopy.HOME + DATA + "/"));
        files.forEach(file -> gone.remove(TreeCopy.HOME + file));
        for (String path : gone) {
            copy.remove(path.substring(TreeCopy.HOME.length()));
        }
    }

    private boolean changed(String file) throws IOException {
        Path original = home.resolve(file);
        try {
            return !TreeCopy.same(original, copy.target(file))
                    || Files.getLastModifiedTime(original).toInstant().isAfter(begin);
        } catch (NoSuchFileException isNew) {
            return true;
        }
    }
}
