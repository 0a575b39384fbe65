package live.frontrow.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which process exactly: a pid alone may be another program's after a while, a pid with its start time may not.
 *
 * @param pid process id
 * @param startTicks field 22 of {@code /proc/<pid>/stat}: clock ticks after boot, untouched by clock changes
 * @param boot the kernel's boot id, because ticks begin anew with each boot
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int START_TIME_AFTER_NAME = 19;

    /** The identity of a running process; empty when there is none (a zombie counts as none). */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name in brackets may hold spaces and brackets: count fields from the last one.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z")) {
                return Optional.empty();
            }
            String boot = Files.readString(BOOT_ID).strip();
            return Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_TIME_AFTER_NAME]), boot));
        } catch (IOException gone) {
            // No such file, or "no such process" when it ended between open and read.
            return Optional.empty();
        }
    }

    /** Whether exactly this process still runs. */
    public boolean running() {
        return of(pid).map(this::equals).orElse(false);
    }

    /** Reads what {@link #write} left; empty when the file is missing or unreadable. */
    public static Optional<ProcessIdentity> read(Path file) {
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            return parts.length == 3
                    ? Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Remembers the process for a later launcher. */
    public void write(Path file) {
        try {
            Files.writeString(file, pid + " " + startTicks + " " + boot + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
