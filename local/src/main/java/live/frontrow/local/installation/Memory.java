package live.frontrow.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Proportional set size: what a process costs the machine, with shared pages divided among those that share them. */
final class Memory {

    private static final long KIBIBYTE = 1024;

    private Memory() {}

    /**
     * Of one process; 0 when it is gone.
     *
     * @param family with its descendants: PostgreSQL is many processes
     */
    static long pssBytes(long pid, boolean family) {
        return ProcessHandle.of(pid)
                .map(handle -> Stream.concat(Stream.of(handle), family ? handle.descendants() : Stream.empty())
                        .mapToLong(process -> own(process.pid()))
                        .sum())
                .orElse(0L);
    }

    private static long own(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
