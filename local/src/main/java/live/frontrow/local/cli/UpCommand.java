package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import live.frontrow.local.installation.Home;
import live.frontrow.local.installation.Installation;
import live.frontrow.local.installation.Progress;
import live.frontrow.local.installation.Status;
import live.frontrow.local.installation.Supervisor;
import live.frontrow.local.process.ComponentException;

/** {@code up}: in the foreground until somebody ends it, or with {@code -d} in the background. */
final class UpCommand {

    private final Home home;
    private final PrintStream out;

    UpCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) throws IOException {
        UpArguments arguments = UpArguments.parse(words);
        if (Supervisor.running(home)) {
            return alreadyRunning();
        }
        Supervisor.requireWhole(home);
        if (arguments.detached()) {
            new Background(home, out).start(arguments);
            out.print(Summary.of(Status.of(Installation.load(home))));
            return 0;
        }
        Supervisor supervisor = new Supervisor(home, new Progress(out));
        Installation installation = supervisor.start(arguments.options());
        out.print(Summary.of(Status.of(installation)));
        out.println("Ctrl-C ends it. `./frontrow up -d` runs it in the background.");
        supervisor.watch();
        return 0;
    }

    private int alreadyRunning() throws IOException {
        Status status = Status.of(Installation.load(home));
        if (!status.healthy()) {
            throw new ComponentException("It is running already, but not healthy: ./frontrow status");
        }
        out.print(Summary.of(status));
        out.println("It was running already. To start it with other options or a new build: ./frontrow down");
        return 0;
    }
}
