package live.frontrow.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import live.frontrow.local.process.ProcessIdentity;

/** Proportional set size: what a process costs the machine, with shared pages divided among those that share them. */
final class Memory {

    private static final Path PROCESSES = Path.of("/proc");
    private static final long KIBIBYTE = 1024;

    private Memory() {}

    /**
     * Of one process; 0 when it is gone, null when the system does not tell, as of one that has rights which others lack.
     *
     * @param family with its descendants: PostgreSQL is many processes
     */
    static Long pssBytes(long pid, boolean family) {
        List<Long> all = ProcessHandle.of(pid).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), family ? handle.descendants() : Stream.empty()))
                .map(process -> own(PROCESSES, process.pid()))
                .toList();
        return sum(all);
    }

    /** Null as soon as one of them is. */
    static Long sum(List<Long> all) {
        return all.stream().anyMatch(Objects::isNull)
                ? null
                : all.stream().mapToLong(Long::longValue).sum();
    }

    static Long own(Path processes, long pid) {
        Path told = processes.resolve(Long.toString(pid)).resolve("smaps_rollup");
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .sum();
        } catch (IOException | UncheckedIOException goneOrRefused) {
            return ProcessIdentity.of(pid).isPresent() ? null : 0L;
        }
    }
}
