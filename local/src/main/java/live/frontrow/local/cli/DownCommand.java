package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import live.frontrow.local.installation.Ending;
import live.frontrow.local.installation.Home;
import live.frontrow.local.installation.Installation;
import live.frontrow.local.installation.Supervisor;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ProcessIdentity;

/** {@code down}: ends the supervisor, which ends everything, and whatever a killed one left. */
final class DownCommand {

    private static final int PATIENCE_SECONDS = 60;

    private final Home home;
    private final PrintStream out;

    DownCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run() throws IOException {
        Optional<ProcessHandle> supervisor = ProcessIdentity.read(Supervisor.identity(home))
                .filter(ProcessIdentity::running)
                .flatMap(identity -> ProcessHandle.of(identity.pid()));
        supervisor.ifPresent(DownCommand::end);
        int leftovers = Ending.leftovers(Installation.load(home));
        if (supervisor.isEmpty() && leftovers == 0) {
            out.println("Nothing was running.");
        } else {
            out.println("Ended. Everything is kept in " + home.root() + ".");
        }
        return 0;
    }

    private static void end(ProcessHandle supervisor) {
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            supervisor.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new ComponentException("The supervisor could not be ended", e);
        }
    }
}
