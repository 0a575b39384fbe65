package live.frontrow.local.installation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What people see while an installation starts: one line per step, with the time it took. */
public final class Progress {

    private final PrintStream out;

    /** Writes there. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A part is ready. */
    void done(String part, Duration took) {
        line(String.format(Locale.ROOT, "  ✓ %-20s %5.1f s", part, took.toMillis() / 1000.0));
    }

    /** A part could not be made ready; why follows elsewhere. */
    void failed(String part) {
        line("  ✗ " + part);
    }

    /** Anything else. */
    public void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }
}
