package live.frontrow.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import live.frontrow.common.test.SmallDisk;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Pause;

/**
 * An installation to which things happen, and the disk on which nothing else is; none where one may not be had, or others use the
 * installation, too.
 */
record Site(Installation installation, Optional<SmallDisk> disk) implements AutoCloseable {
    /** It holds the services and two hours of small pictures. */
    private static final long BYTES = 5L << 30;

    /** One of its own, on a disk of its own if that may be. */
    static Site start(Map<String, String> settings) {
        try {
            Path folder = Files.createTempDirectory("frontrow-disk");
            SmallDisk disk = SmallDisk.of(folder, BYTES);
            return new Site(
                    Installation.startIn(folder.resolve("home"), settings),
                    Optional.of(disk).filter(SmallDisk::mounted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The disk is full for a while. */
    void fillDisk(Duration length) {
        SmallDisk small = disk.orElseThrow();
        try {
            small.fill();
            try {
                Pause.pass(length);
            } finally {
                small.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        installation.close();
        if (disk.isPresent()) {
            disk.get().close();
            Files.deleteIfExists(disk.get().folder());
        }
    }
}
