package live.frontrow.bench.viewers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.Ports;

/** The peer: everything in memory, no check of whoever asks, and all who ask for what is on its way wait for it together. */
final class Varnish extends Component {
    private static final String RULES = """
            vcl 4.1;
            backend origin { .host = "127.0.0.1"; .port = "%d"; .first_byte_timeout = 30s; }
            sub vcl_recv { unset req.http.Cookie; return (hash); }
            """;

    private final int origin;
    private final int port = Ports.free();

    private Varnish(Path directory, int origin) {
        super("varnish", directory);
        this.origin = origin;
    }

    /** A running one on core 0, for that port of an origin; ends with this JVM at the latest. */
    static Varnish start(Path directory, int origin) {
        Varnish varnish = new Varnish(directory, origin);
        varnish.endWithThisJvm();
        varnish.start();
        return varnish;
    }

    int port() {
        return port;
    }

    @Override
    protected void prepare() throws IOException {
        Files.writeString(rules(), RULES.formatted(origin));
    }

    @Override
    protected Launch launch() {
        List<String> command = List.of(
                "taskset",
                "-c",
                "0",
                "varnishd",
                "-F",
                "-n",
                directory().resolve("work").toString(),
                "-a",
                "127.0.0.1:" + port,
                "-T",
                "none",
                "-f",
                rules().toString(),
                "-s",
                "malloc,64m");
        return new Launch(command, Map.of(), directory());
    }

    @Override
    protected boolean probe() {
        return Ports.answers(port);
    }

    private Path rules() {
        return directory().resolve("rules.vcl");
    }
}
