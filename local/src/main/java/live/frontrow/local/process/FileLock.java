package live.frontrow.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One at a time, across threads and processes: for caches that several may want to fill at once. */
public final class FileLock {

    private static final Object WITHIN_THIS_JVM = new Object();

    private FileLock() {}

    /** An action that may fail with an I/O error. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void run() throws IOException;
    }

    /** Runs the action while nobody else holds {@code file} (made when missing). */
    public static void holding(Path file, Action action) throws IOException {
        PrivateFiles.directory(file.toAbsolutePath().getParent());
        // The system's lock belongs to the whole JVM: its threads need one of their own.
        synchronized (WITHIN_THIS_JVM) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                action.run();
            }
        }
    }
}
