package live.frontrow.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who uses a port, found in {@code /proc}: the sockets' table names an inode, a process's open files name it too.
 *
 * @param pid process id
 * @param command its command line, shortened
 */
record PortOwner(long pid, String command) {

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTEN = "0A";
    private static final int COMMAND_LENGTH = 120;

    /** The process that listens by TCP, or is bound by UDP; empty when nobody is or we may not know. */
    static Optional<PortOwner> of(int port) {
        Set<String> sockets = Stream.of("tcp", "tcp6", "udp", "udp6")
                .flatMap(table -> sockets(table, port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .map(ProcessHandle::pid)
                        .filter(pid -> holds(pid, sockets))
                        .findFirst()
                        .map(pid -> new PortOwner(pid, command(pid)));
    }

    private static Stream<String> sockets(String table, int port) {
        String suffix = ":%04X".formatted(port);
        try {
            return Files.readAllLines(Path.of("/proc/net", table)).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields[LOCAL_ADDRESS].endsWith(suffix))
                    .filter(fields -> table.startsWith("udp") || fields[STATE].equals(LISTEN))
                    .map(fields -> fields[INODE]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            List<Path> links = files.toList();
            for (Path link : links) {
                if (sockets.contains(target(link))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String command(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ')
                    .strip();
            return line.length() <= COMMAND_LENGTH ? line : line.substring(0, COMMAND_LENGTH) + "…";
        } catch (IOException e) {
            return "unknown command";
        }
    }
}
