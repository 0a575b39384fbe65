package live.frontrow.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ProcessIdentity;

/** Starts an installation, keeps its parts running, and ends them. */
public final class Supervisor {

    private static final Duration TIDY = Duration.ofSeconds(30);

    private final Home home;
    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Part> running = new ArrayList<>();

    /** For the installation in {@code home}. */
    public Supervisor(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Starts everything and returns when all of it is healthy; ends what was started when something fails. */
    public Installation start(Options options) throws IOException {
        if (running(home)) {
            throw new ComponentException(
                    "It is running already: ./frontrow status. To change something: ./frontrow down");
        }
        ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow().write(identity(home));
        Installation installation = Installation.settle(home, options);
        running.addAll(installation.parts());
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        try {
            Starter starter = new Starter(progress, () -> stopping.getCount() == 0);
            starter.start(installation.parts());
            new FirstSteps(installation, progress).take();
            if (options.broadcast()) {
                Part broadcast = installation.broadcast().orElseThrow();
                running.add(broadcast);
                starter.start(List.of(broadcast));
            }
        } catch (ComponentException e) {
            end();
            throw e;
        }
        return installation;
    }

    /** Keeps the parts running until {@link #end()} or a signal. */
    public void watch() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running.forEach(part -> threads.submit(new Watch(part.component(), progress, stopping)::run));
            Janitor janitor = new Janitor(home, Janitor.RECORDINGS_BYTES);
            while (!stopping.await(TIDY.toSeconds(), TimeUnit.SECONDS)) {
                tidy(janitor);
            }
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all parts: first what depends on others. */
    public void end() {
        stopping.countDown();
        Ending.of(running);
        ended.countDown();
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
            progress.line("Recordings and logs could not be tidied: " + e);
        }
    }
}
