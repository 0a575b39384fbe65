package live.frontrow.bench.viewers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.Ports;

/** The peer: everything in memory, no check of whoever asks, and all who ask for what is on its way wait for it together. */
final class Varnish extends Component {
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
    protected void prepare() {
        // Nothing: its own rules do for requests without cookies.
    }

    @Override
    protected Launch launch() {
        // No jail: the user that it would change to may not read this folder.
        List<String> command = List.of(
                "taskset",
                "-c",
                "0",
                "varnishd",
                "-j",
                "none",
                "-F",
                "-n",
                directory().resolve("work").toString(),
                "-a",
                "127.0.0.1:" + port,
                "-T",
                "none",
                "-b",
                "127.0.0.1:" + origin,
                "-s",
                "malloc,64m");
        return new Launch(command, Map.of(), directory());
    }

    @Override
    protected boolean probe() {
        return Ports.answers(port);
    }
}
