package live.frontrow.bench.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.Ports;
import org.awaitility.Awaitility;

/** A program that people use instead of ours, alone on the server's core, with its folder in memory; both go with it. */
public abstract class Peer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Path MEMORY = Path.of("/dev/shm");

    private final int port = Ports.free();
    private final Path folder;
    private final Process process;

    /**
     * Starts it.
     *
     * @param template of its configuration, a resource; or null when it has none
     * @param settings for the template, beside {@code port} and {@code folder}
     */
    @SuppressWarnings("this-escape") // Its kinds have nothing of their own that would not be there yet.
    protected Peer(String template, Map<String, String> settings) {
        try {
            folder = Files.createTempDirectory(MEMORY, "frontrow-bench-");
            Path file = folder.resolve("configuration");
            if (template != null) {
                Files.writeString(file, filled(template, settings));
            }
            process = new ProcessBuilder(Stream.concat(
                                    Stream.of("taskset", "-c", Integer.toString(Pinned.SERVER)),
                                    command(folder, file).stream())
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Awaitility.await(name() + " listens").atMost(START).until(() -> Ports.answers(port));
    }

    /** As figures name it. */
    public abstract String name();

    /** What is run. */
    protected abstract List<String> command(Path folder, Path configuration);

    /** Where it listens. */
    public final int port() {
        return port;
    }

    /** Its processes, whose CPU time counts. */
    public final List<Long> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public final void close() {
        process.destroy();
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String filled(String template, Map<String, String> settings) throws IOException {
        try (InputStream in = Peer.class.getResourceAsStream(template)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{port}", Integer.toString(port))
                    .replace("{folder}", folder.toString());
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                text = text.replace("{" + setting.getKey() + "}", setting.getValue());
            }
            return text;
        }
    }
}
