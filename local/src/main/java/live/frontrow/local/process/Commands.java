package live.frontrow.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Short programs that are run to their end. */
public final class Commands {

    /** How long a short program may take. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    private Commands() {}

    /** Runs the command and returns what it printed; throws with that text when it fails. */
    public static String run(String what, List<String> command) throws IOException {
        return run(what, command, Map.of(), Path.of("/"), LIMIT);
    }

    /** The same with an environment, a folder and a limit of time. */
    public static String run(
            String what, List<String> command, Map<String, String> environment, Path directory, Duration limit)
            throws IOException {
        Path output = Files.createTempFile("frontrow-", ".out");
        Process process = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new ComponentException(what + " took longer than " + limit.toSeconds() + " s and was ended");
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new ComponentException(what + " failed with " + process.exitValue() + ":\n    "
                        + text.strip().replace("\n", "\n    "));
            }
            return text;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ComponentException(what + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
