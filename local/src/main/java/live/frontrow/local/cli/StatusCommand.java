package live.frontrow.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import live.frontrow.local.installation.Home;
import live.frontrow.local.installation.Installation;
import live.frontrow.local.installation.Status;
import live.frontrow.local.process.ComponentException;

/** {@code status}: a table for people (exit status 1 when something is not healthy), or JSON for programs. */
final class StatusCommand {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MEGABYTE = 1 << 20;

    private final Home home;
    private final PrintStream out;

    StatusCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) throws IOException {
        Status status = Status.of(Installation.load(home));
        if (words.equals(List.of("--json"))) {
            out.println(JSON.writeValueAsString(status));
            return 0;
        }
        if (!words.isEmpty()) {
            throw new ComponentException("`status` knows --json only");
        }
        out.print(Summary.of(status));
        table(status);
        return status.healthy() ? 0 : 1;
    }

    private void table(Status status) {
        for (Status.Running part : status.components()) {
            String state = part.pid() == 0 ? "not running" : part.healthy() ? "healthy" : "NOT HEALTHY";
            out.printf(
                    Locale.ROOT,
                    "  %-20s %8s  %-12s %9s%n",
                    part.name(),
                    part.pid() == 0 ? "" : part.pid(),
                    state,
                    memory(part.pssBytes()));
        }
        out.printf(Locale.ROOT, "  %-43s %9s%n", "together", memory(status.allPssBytes()));
    }

    private static String memory(Long bytes) {
        return bytes == null ? "unknown" : String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }
}
