package live.frontrow.e2e.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Calls {@code ./frontrow} with a home and ports of its own, so that it can run beside another installation. */
final class Launcher {
    private final Path home;
    private final Map<String, String> environment;

    Launcher(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = new HashMap<>(environment);
    }

    /** For commands from now on. */
    void set(Map<String, String> more) {
        environment.putAll(more);
    }

    /** Runs the command to its end and returns what it printed on standard output. */
    String run(Duration limit, String... arguments) {
        return run(Repository.root(), limit, arguments);
    }

    /** The same with the {@code frontrow} of another version. */
    String run(Path version, Duration limit, String... arguments) {
        try {
            Files.createDirectories(home);
            Path out = Files.createTempFile(home, "launcher", ".out");
            Path err = Files.createTempFile(home, "launcher", ".err");
            Process process = start(version, out, err, arguments);
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("No end after " + limit + ": " + List.of(arguments) + text(out, err));
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(List.of(arguments) + " failed: " + text(out, err));
            }
            String printed = Files.readString(out);
            Files.delete(out);
            Files.delete(err);
            return printed;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path version, Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(version.resolve("frontrow").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(version.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("FRONTROW_HOME", home.toString());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(out.toFile());
        builder.redirectError(err.toFile());
        return builder.start();
    }

    private static String text(Path out, Path err) throws IOException {
        return "\n" + Files.readString(out) + "\n" + Files.readString(err);
    }
}
