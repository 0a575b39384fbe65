package live.frontrow.e2e.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A process that stands still for a while. */
public final class Pause {
    private static final Duration LATE = Duration.ofSeconds(5);

    private Pause() {}

    /** Stops a process of ours; back when it goes on. */
    public static void process(long pid, Duration length) {
        signal("STOP", pid);
        try {
            pass(length);
        } finally {
            signal("CONT", pid);
        }
    }

    /** Lets that much time pass, in which something is away. */
    public static void pass(Duration length) {
        Awaitility.await().pollDelay(length).atMost(length.plus(LATE)).until(() -> true);
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
