package live.frontrow.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;

/** Cores for processes. */
public final class Pinned {

    /** Where the server that is asked runs. */
    public static final int SERVER = 0;

    /** Where whoever asks runs, with all the rest of the installation. */
    public static final int OTHERS = 1;

    /** Asked before anything is moved: who is bound sees one core. */
    private static final String ALL = "0-" + (Runtime.getRuntime().availableProcessors() - 1);

    private static final String GATEWAY = "gateway";

    private Pinned() {}

    /**
     * Moves everything to the other core and starts the gateway anew, alone on its own: it makes as many threads as its core
     * needs. Its process id.
     */
    public static long alone(Installation installation) {
        others(installation);
        ProcessHandle supervisor = supervisor(installation);
        only(supervisor, SERVER);
        installation.killAndAwait(GATEWAY);
        only(supervisor, OTHERS);
        return installation.status().component(GATEWAY).pid();
    }

    /** Moves everything to the other core. */
    public static void others(Installation installation) {
        move(ProcessHandle.current(), OTHERS);
        installation.status().components().forEach(part -> move(handle(part.pid()), OTHERS));
    }

    /** Takes that back, but for the gateway's number of threads. */
    public static void everywhere(Installation installation) {
        installation.status().components().forEach(part -> bind(handle(part.pid()), ALL));
        bind(ProcessHandle.current(), ALL);
        ProcessHandle.current().descendants().forEach(child -> bind(child, ALL));
    }

    /** What starts the installation's processes anew, on the cores that it has itself. */
    public static ProcessHandle supervisor(Installation installation) {
        try {
            String[] known = Files.readString(installation.home().resolve("supervisor.process"))
                    .split("\\s+");
            return handle(Long.parseLong(known[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of that id. */
    public static ProcessHandle handle(long process) {
        return ProcessHandle.of(process).orElseThrow();
    }

    /** Moves a process with its threads and all that it has started. */
    public static void move(ProcessHandle process, int core) {
        only(process, core);
        process.descendants().forEach(child -> only(child, core));
    }

    /** Moves a process with its threads; what it starts from now on begins there. */
    public static void only(ProcessHandle process, int core) {
        bind(process, Integer.toString(core));
    }

    private static void bind(ProcessHandle process, String cores) {
        try {
            Commands.run("taskset", List.of("taskset", "-a", "-c", "-p", cores, Long.toString(process.pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ComponentException e) {
            // One that has ended meanwhile needs no core.
            if (process.isAlive()) {
                throw e;
            }
        }
    }
}
