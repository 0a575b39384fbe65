package live.frontrow.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import live.frontrow.local.acme.AcmeSettings;
import live.frontrow.local.acme.Renewer;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.FileLock;
import live.frontrow.local.process.ProcessIdentity;

/** Starts an installation, keeps its parts running, and ends them. */
public final class Supervisor {

    private static final Duration TIDY = Duration.ofSeconds(30);

    private final Home home;
    private final Progress progress;
    private final Crew crew;

    /** Null unless one is ordered. */
    private Renewer certificate;

    /** For the installation in {@code home}. */
    public Supervisor(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
        this.crew = new Crew(progress);
    }

    /**
     * Starts everything and returns when all of it is healthy; ends what was started when something fails. What an earlier supervisor left is
     * taken over instead: it is replaced one by one as far as it is another version, and goes on when something fails.
     */
    public Installation start(Options options) throws IOException {
        requireWhole(home);
        FileLock.holding(lock(home), this::begin);
        Optional<AcmeSettings> acme = AcmeSettings.of(options.publicUrl(), System.getenv());
        if (acme.isPresent()) {
            options.requireHttps(true);
            Renewer.prepare(acme.get(), home.tls());
        }
        Installation installation = Installation.settle(home, options);
        Runtime.getRuntime().addShutdownHook(new Thread(crew::end, "end"));
        if (acme.isPresent()) {
            certificate = new Renewer(acme.get(), home.tls(), installation.plainHttp(), progress::line);
            if (certificate.unknown()) {
                certificate.look();
            }
        }
        if (installation.left().isEmpty()) {
            crew.start(installation.parts());
        } else {
            crew.takeOver(installation.parts());
        }
        firstSteps(installation, options);
        if (options.broadcast()) {
            installation.broadcast().ifPresent(broadcast -> crew.start(List.of(broadcast)));
        }
        return installation;
    }

    private void begin() {
        requireWhole(home);
        if (running(home)) {
            throw new ComponentException(
                    "It is running already: ./frontrow status. To change something: ./frontrow down");
        }
        ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow().write(identity(home));
    }

    /** Fails while a backup is restored here, and when one was not to its end. */
    public static void requireWhole(Home home) {
        if (Files.exists(home.restoring())) {
            throw new ComponentException(
                    "There is " + home.restoring() + ": a backup is restored here, or was not to its"
                            + " end. When nobody does so now, move everything away that is there, and restore it again.");
        }
    }

    /** Held by whoever needs that nothing is started meanwhile; a start takes it for a moment. */
    public static Path lock(Home home) {
        return home.root().resolve("start.lock");
    }

    /** What others know by another address may not be reached by it from here, or not yet: then it serves them all the same. */
    private void firstSteps(Installation installation, Options options) {
        try {
            new FirstSteps(installation, progress).take();
        } catch (ComponentException e) {
            if (options.publicUrl().isEmpty()) {
                crew.end();
                throw e;
            }
            progress.line("No first stream key was made, because " + installation.web()
                    + " does not lead here yet: make one in the studio. " + e.getMessage());
        }
    }

    /** Keeps the parts running, logs small and the certificate good, until a signal. */
    public void watch() {
        Janitor janitor = new Janitor(home);
        crew.watch(
                () -> {
                    tidy(janitor);
                    if (certificate != null) {
                        certificate.look();
                    }
                },
                TIDY);
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
