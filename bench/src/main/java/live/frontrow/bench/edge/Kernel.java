package live.frontrow.bench.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.bench.stage.Pinned;
import live.frontrow.local.process.Ports;
import org.awaitility.Awaitility;

/** {@link Ready} on the server's core: what there is to be had, since no server gets around the kernel's work. */
final class Kernel implements Server {

    private final int port = Ports.free();
    private final Process process;

    Kernel(Origin origin) {
        try {
            process = new ProcessBuilder(
                            "taskset",
                            "-c",
                            Integer.toString(Pinned.SERVER),
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Ready.class.getName(),
                            Integer.toString(port),
                            Integer.toString(origin.port()))
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Awaitility.await(name() + " listens").until(() -> Ports.answers(port));
    }

    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<Long> processes() {
        return List.of(process.pid());
    }

    @Override
    public String request(Asset asset) {
        return "GET /" + asset.file() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
