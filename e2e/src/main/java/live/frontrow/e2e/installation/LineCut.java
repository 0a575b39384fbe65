package live.frontrow.e2e.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A port of this machine that nobody reaches for a while: both ends go on, and what they send is lost without a word. A shell takes
 * the rules away again, whatever becomes of the test.
 */
public final class LineCut {
    private static final String IPTABLES = "/usr/sbin/iptables";
    private static final String RULES = """
            rules() { for end in dport sport; do %1$s -w 5 "$1" INPUT -i lo -p tcp --$end %2$d -j DROP; done; }
            trap '' TERM INT HUP
            rules -I && sleep %3$d.%4$03d
            rules -D
            """;

    private LineCut() {}

    /** Whether this machine lets us: Linux, root, and packets may be filtered. */
    public static boolean possible() {
        return Files.isExecutable(Path.of(IPTABLES)) && done("%s -w 5 -L INPUT -n >/dev/null".formatted(IPTABLES));
    }

    /** Cuts the port off; back when it can be reached again. */
    public static void during(Duration length, int port) {
        if (!done(RULES.formatted(IPTABLES, port, length.toSeconds(), length.toMillisPart()))) {
            throw new IllegalStateException("Port %d could not be cut off".formatted(port));
        }
    }

    private static boolean done(String script) {
        try {
            return new ProcessBuilder("sh", "-c", script)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
