package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;

/** A process that stands still for a moment (SIGSTOP), and goes on also when whoever stopped it is killed meanwhile. */
final class StandStill {

    private static final Duration MOST = Duration.ofSeconds(15);

    private StandStill() {}

    /** What is done meanwhile. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /** Fails when the action took so long that the process went on before its end. */
    static void of(long pid, Action action) throws IOException {
        Path nowhere = Path.of("/dev/null");
        new ProcessBuilder("setsid", "sh", "-c", "sleep %d; kill -CONT %d".formatted(MOST.toSeconds(), pid))
                .redirectInput(nowhere.toFile())
                .redirectOutput(nowhere.toFile())
                .redirectError(nowhere.toFile())
                .start();
        long since = System.nanoTime();
        signal("STOP", pid);
        try {
            action.run();
        } finally {
            signal("CONT", pid);
        }
        if (System.nanoTime() - since >= MOST.toNanos()) {
            throw new ComponentException("The moment in which Kafka stands still took longer than " + MOST.toSeconds()
                    + " s. Nothing was backed up; try again when the disks are less busy.");
        }
    }

    private static void signal(String name, long pid) throws IOException {
        // The shell's own `kill`: small systems have no program of that name.
        Commands.run("kill", List.of("sh", "-c", "kill -" + name + " " + pid));
    }
}
