package live.frontrow.vod.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How full it is where media servers record. Metrics (bytes): {@code frontrow.recording.disk.free}, {@code frontrow.recording.disk.size},
 * of the folder with the least room; not a number while there is no folder.
 */
final class Room {

    private Room() {}

    static void register(MeterRegistry metrics, List<Path> folders) {
        gauge(metrics, "frontrow.recording.disk.free", folders, FileStore::getUsableSpace);
        gauge(metrics, "frontrow.recording.disk.size", folders, FileStore::getTotalSpace);
    }

    private static void gauge(MeterRegistry metrics, String name, List<Path> folders, Amount amount) {
        Gauge.builder(name, folders, all -> least(all, amount))
                .baseUnit("bytes")
                .strongReference(true)
                .register(metrics);
    }

    static double least(List<Path> folders, Amount amount) {
        return folders.stream().mapToDouble(folder -> of(folder, amount)).min().orElse(Double.NaN);
    }

    private static double of(Path folder, Amount amount) {
        try {
            return amount.of(Files.getFileStore(folder));
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Of a file store, in bytes. */
    interface Amount {
        long of(FileStore store) throws IOException;
    }
}
