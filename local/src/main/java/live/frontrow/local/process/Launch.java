package live.frontrow.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a program is started. Secrets belong into {@code environment} or files: everybody on the machine can read a
 * command line.
 *
 * @param command program and arguments
 * @param environment added to (and winning over) our own environment
 * @param workingDirectory existing folder
 */
public record Launch(List<String> command, Map<String, String> environment, Path workingDirectory) {

    /** Copies what it is given. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
