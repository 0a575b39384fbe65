package live.frontrow.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ProcessIdentity;

/** Starts an installation, keeps its parts running, and ends them. */
public final class Supervisor {

    private static final Duration TIDY = Duration.ofSeconds(30);

    private final Home home;
    private final Progress progress;
    private final Crew crew;

    /** For the installation in {@code home}. */
    public Supervisor(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
        this.crew = new Crew(progress);
    }

    /** Starts everything and returns when all of it is healthy; ends what was started when something fails. */
    public Installation start(Options options) throws IOException {
        if (running(home)) {
            throw new ComponentException(
                    "It is running already: ./frontrow status. To change something: ./frontrow down");
        }
        ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow().write(identity(home));
        Installation installation = Installation.settle(home, options);
        Runtime.getRuntime().addShutdownHook(new Thread(crew::end, "end"));
        crew.start(installation.parts());
        try {
            new FirstSteps(installation, progress).take();
        } catch (ComponentException e) {
            crew.end();
            throw e;
        }
        if (options.broadcast()) {
            crew.start(List.of(installation.broadcast().orElseThrow()));
        }
        return installation;
    }

    /** Keeps the parts running, and logs small, until a signal. */
    public void watch() {
        Janitor janitor = new Janitor(home);
        crew.watch(() -> tidy(janitor), TIDY);
    }

    /** Whether a supervisor looks after this installation. */
    public static boolean running(Home home) {
        return ProcessIdentity.read(identity(home))
                .filter(ProcessIdentity::running)
                .isPresent();
    }

    /** Where the supervisor's own process is remembered. */
    public static Path identity(Home home) {
        return home.root().resolve("supervisor.process");
    }

    private void tidy(Janitor janitor) {
        try {
            janitor.tidy();
        } catch (IOException | UncheckedIOException e) {
            progress.line("Logs could not be tidied: " + e);
        }
    }
}
