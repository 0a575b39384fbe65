package live.frontrow.bench.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;

/** Cores for processes. */
final class Pinned {

    /** Where the server that is asked runs. */
    static final int SERVER = 0;

    private Pinned() {}

    /** Moves a process with its threads and all that it has started. */
    static void move(ProcessHandle process, int core) {
        only(process, core);
        process.descendants().forEach(child -> only(child, core));
    }

    /** Moves a process with its threads; what it starts from now on begins there. */
    static void only(ProcessHandle process, int core) {
        try {
            Commands.run(
                    "taskset",
                    List.of("taskset", "-a", "-c", "-p", Integer.toString(core), Long.toString(process.pid())));
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
