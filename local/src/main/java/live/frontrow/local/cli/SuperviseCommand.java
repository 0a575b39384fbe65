package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import live.frontrow.local.installation.Home;
import live.frontrow.local.installation.Progress;
import live.frontrow.local.installation.Supervisor;

/** What runs in the background after {@code up -d}, and what systemd runs; it prints no secret, because what it prints is a log. */
final class SuperviseCommand {

    private final Home home;
    private final PrintStream out;

    SuperviseCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) throws IOException {
        Supervisor supervisor = new Supervisor(home, new Progress(out));
        try {
            supervisor.start(UpArguments.parse(words).options());
        } catch (IOException | RuntimeException e) {
            Background.announceFailure(home);
            throw e;
        }
        Background.announce(home);
        supervisor.watch();
        return 0;
    }
}
