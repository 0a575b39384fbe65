package live.frontrow.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps what a program prints from growing for ever: the newest {@value #BYTES} bytes and, in {@code log.1}, those before.
 *
 * <p>The program holds the file itself, because it outlives whoever could read a pipe. It appends, so the log can be
 * copied away and emptied under it; a line that is printed between the two is lost.
 */
public final class BoundedLog {

    /** When a log is moved away. */
    public static final long BYTES = 10L << 20;

    private BoundedLog() {}

    /** One look; to be repeated while the program runs. */
    public static void bound(Path log) throws IOException {
        if (Files.isRegularFile(log) && Files.size(log) > BYTES) {
            Files.copy(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING,
                    // With its mode: logs are their owner's alone.
                    StandardCopyOption.COPY_ATTRIBUTES);
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
                file.setLength(0);
            }
        }
    }
}
