package live.frontrow.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How hard a server of this machine is asked, and with how many connections.
 *
 * @param connections that stay open, one request at a time on each
 * @param warmUp seconds that do not count
 * @param seconds that count
 */
public record Load(int connections, int warmUp, int seconds) {

    /** The core of whoever asks; the server has core 0. */
    public static final int CORE = 1;

    private static final int PATIENCE_SECONDS = 15;

    /**
     * Asks and counts, in a JVM of its own on a core of its own, which ends by itself.
     *
     * @param request head of the request, as it goes out: not on the command line, where everybody reads tokens
     * @param length of the body that is expected
     * @param processes whose CPU time is counted
     */
    public Result run(int port, String request, long length, List<Long> processes) {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(CORE)));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Generator.class.getName()));
        List.of((long) port, length, (long) connections, (long) warmUp, (long) seconds)
                .forEach(number -> command.add(Long.toString(number)));
        processes.forEach(process -> command.add(Long.toString(process)));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var out = process.getOutputStream()) {
                out.write(request.getBytes(StandardCharsets.US_ASCII));
            }
            if (!process.waitFor(PATIENCE_SECONDS + warmUp + seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("The generator failed");
            }
            return Result.parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
