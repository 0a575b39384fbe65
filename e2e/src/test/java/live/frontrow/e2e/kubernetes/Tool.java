package live.frontrow.e2e.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.e2e.installation.Repository;
import live.frontrow.local.process.Commands;

/** {@code kubectl}, {@code helm} and the like, with the cluster of {@code KUBECONFIG}. */
final class Tool {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final List<String> command;

    Tool(String... command) {
        this.command = List.of(command);
    }

    /** Runs it to its end and returns what it printed; throws with that when it fails. */
    String run(String... arguments) {
        List<String> all = Stream.concat(command.stream(), Stream.of(arguments)).toList();
        try {
            return Commands.run(
                            String.join(" ", all), all, Map.of(), Path.of("").toAbsolutePath(), LIMIT)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder or file of the checkout. */
    static String file(String path) {
        return Repository.root().resolve(path).toString();
    }
}
