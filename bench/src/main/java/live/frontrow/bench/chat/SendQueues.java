package live.frontrow.bench.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel holds for those who do not read, as {@code /proc/net/tcp} tells it (proc_net_tcp in the kernel's documentation). */
final class SendQueues {

    private static final int LOCAL = 1;
    private static final int QUEUES = 4;

    private SendQueues() {}

    /** Bytes that were sent from this port and that the other side has not taken. */
    static long bytes(int port) {
        String local = ":%04X".formatted(port);
        // Java's sockets may speak IPv6 on both ends, as addresses of IPv4.
        return bytes("tcp", local) + bytes("tcp6", local);
    }

    private static long bytes(String table, String local) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/net", table))) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields[LOCAL].endsWith(local))
                    .mapToLong(fields -> Long.parseLong(fields[QUEUES].substring(0, 8), 16))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
