package live.frontrow.bench.vod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;

/** Looks on while MediaMTX records a show: how many files it begins, and when it has written the last byte. */
final class RecordedFiles implements AutoCloseable {

    private final WatchService watch;
    private volatile int begun;
    private volatile long written;

    /** Before anybody sends. */
    RecordedFiles(Installation installation, Show show) {
        Path recordings = installation.home().resolve("recordings/a");
        try {
            Path folder = Files.createDirectories(recordings.resolve("live").resolve(show.ingestId()));
            watch = folder.getFileSystem().newWatchService();
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().name("recorded-files").daemon().start(this::look);
    }

    /** How many files there were. */
    int begun() {
        return begun;
    }

    /** When the last one was closed, {@link System#nanoTime()}: its length is what MediaMTX writes last. */
    long closed() {
        return written;
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }

    private void look() {
        try {
            while (true) {
                WatchKey key = watch.take();
                long now = System.nanoTime();
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
                        begun++;
                    }
                    written = now;
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException end) {
            // Nobody wants to know any more.
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
