package live.frontrow.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One real program as a child process with a folder of its own: {@code process} (who it is) and {@code log}.
 *
 * <p>The child survives its launcher. A later launcher finds it by pid and start time, keeps it when it is healthy and
 * was started the same way, and ends it otherwise.
 */
public abstract class Component implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(15);
    /** So long may one that was found take to answer: on a busy machine more than a moment. */
    private static final Duration FOUND = Duration.ofSeconds(10);

    private static final Duration STEP = Duration.ofMillis(50);
    private static final int LOG_LINES = 15;

    private final String name;
    private final Path directory;
    private final Object turn = new Object();
    private volatile ProcessHandle process;

    /**
     * Describes a component; nothing is started.
     *
     * @param name short name for people
     * @param directory folder of its own, made with mode 0700
     */
    protected Component(String name, Path directory) {
        this.name = name;
        this.directory = directory.toAbsolutePath();
    }

    /** What must exist before the program can run; called before each start of the process. */
    protected abstract void prepare() throws IOException;

    /** How the program is started. */
    protected abstract Launch launch() throws IOException;

    /** One quick look: does it do its work now? */
    protected abstract boolean probe() throws IOException;

    /** Called as soon as the process is healthy, also for one that was found running: repeatable. */
    protected void started() {}

    /** How long a start may take. */
    protected Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** Short name for people and for {@code status}. */
    public final String name() {
        return name;
    }

    /** Folder of this component. */
    public final Path directory() {
        return directory;
    }

    /** Everything the program printed. */
    public final Path log() {
        return directory.resolve("log");
    }

    /** Process id; empty while it does not run. */
    public final Optional<Long> pid() {
        return alive() ? Optional.of(process.pid()) : Optional.empty();
    }

    /** Whether the process runs. */
    public final boolean alive() {
        ProcessHandle current = process;
        return current != null && ProcessIdentity.of(current.pid()).isPresent() && current.isAlive();
    }

    /** Whether the process runs and does its work. */
    public final boolean healthy() {
        try {
            return alive() && probe();
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts the program, or keeps the one that an earlier launcher left, and waits until it is healthy. */
    public final void start() {
        start(() -> false);
    }

    /**
     * The same, unless everything is ending meanwhile.
     *
     * @param ending once it is true, and {@link #stop()} is called after that, no process is left
     */
    public final void start(BooleanSupplier ending) {
        try {
            PrivateFiles.directory(directory);
            Launch launch = launch();
            if (!adopt(launch)) {
                prepare();
                spawn(launch, ending);
                awaitHealthy();
            }
            started();
        } catch (IOException e) {
            throw new ComponentException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Takes over the process that the folder tells of, without starting or ending anything. */
    public final boolean attach() {
        process = ProcessIdentity.read(identityFile())
                .filter(ProcessIdentity::running)
                .flatMap(identity -> ProcessHandle.of(identity.pid()))
                .orElse(null);
        return process != null;
    }

    /** Completes when the present process ends. */
    public final CompletableFuture<Void> ended() {
        ProcessHandle current = process;
        return current == null
                ? CompletableFuture.completedFuture(null)
                : current.onExit().thenApply(handle -> null);
    }

    /** Ends the program when this JVM ends by itself: for tests. */
    protected final void endWithThisJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, name + "-end"));
    }

    /** Asks the program to end, and makes it after 15 s. */
    public final void stop() {
        end(true);
    }

    /** Ends the program at once, as a crash or {@code kill -9} would. */
    public final void kill() {
        end(false);
    }

    /** A new process with the same folder and ports. */
    public final void restart() {
        stop();
        start();
    }

    @Override
    public final void close() {
        stop();
    }

    private boolean adopt(Launch launch) throws IOException {
        if (!alive() && !attach()) {
            return false;
        }
        if (LaunchMark.of(launch).isSameAs(launchFile()) && healthyWithin(FOUND)) {
            return true;
        }
        stop();
        return false;
    }

    private void spawn(Launch launch, BooleanSupplier ending) throws IOException {
        // A session of its own: Ctrl-C reaches the launcher alone, which ends its parts in order.
        List<String> command =
                Stream.concat(Stream.of("setsid"), launch.command().stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.workingDirectory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(launch.environment());
        PrivateFiles.touch(log());
        BoundedLog.bound(log());
        synchronized (turn) {
            if (ending.getAsBoolean()) {
                throw new ComponentException(name + " was not started, because everything is ending");
            }
            Process started = builder.start();
            process = started.toHandle();
            ProcessIdentity.of(started.pid()).ifPresent(identity -> identity.write(identityFile()));
        }
        LaunchMark.of(launch).write(launchFile());
    }

    private void awaitHealthy() {
        if (!healthyWithin(patience())) {
            boolean died = !alive();
            stop();
            throw failure(
                    died
                            ? "ended while it was starting"
                            : "was not healthy within " + patience().toSeconds() + " s");
        }
    }

    private boolean healthyWithin(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (alive()) {
            if (healthy()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return false;
    }

    private void end(boolean politely) {
        ProcessHandle current;
        synchronized (turn) {
            if (process == null) {
                attach();
            }
            current = process;
        }
        if (current == null || !current.isAlive()) {
            return;
        }
        if (politely) {
            askToEnd(current);
            if (!endedWithin(current, grace())) {
                current.destroyForcibly();
            }
        } else {
            current.destroyForcibly();
        }
        endedWithin(current, GRACE);
    }

    /** Sends the signal on which the program ends in order: TERM, unless it knows a better one. */
    protected void askToEnd(ProcessHandle handle) {
        handle.destroy();
    }

    /** How long the program may take to end by itself. */
    protected Duration grace() {
        return GRACE;
    }

    private boolean endedWithin(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new ComponentException(name + " could not be ended", e);
        }
    }

    private ComponentException failure(String what) {
        String tail = String.join("\n    ", LogTail.last(log(), LOG_LINES));
        return new ComponentException(name + " " + what + ". The end of " + log() + ":\n    " + tail);
    }

    private void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted while waiting for " + name, e);
        }
    }

    private Path identityFile() {
        return directory.resolve("process");
    }

    private Path launchFile() {
        return directory.resolve("launch");
    }
}
