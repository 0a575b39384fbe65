package live.frontrow.bench.edge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.stage.Peer;

/** Varnish with everything in memory. It checks nobody, which the other two do. */
public final class Varnish extends Peer implements Server {

    /** A running one on core 0, for an origin at this port. */
    public Varnish(int origin) {
        super("/edge/varnish.vcl", Map.of("origin", Integer.toString(origin)));
    }

    @Override
    public String name() {
        return "varnish";
    }

    @Override
    protected List<String> command(Path folder, Path configuration) {
        return List.of(
                "varnishd",
                "-F",
                "-j",
                "none",
                "-n",
                folder.resolve("work").toString(),
                "-a",
                "127.0.0.1:" + port(),
                "-f",
                configuration.toString(),
                "-s",
                "malloc,256m",
                // Threads that are there before anybody asks, and all in one pool, since there is one core.
                "-p",
                "thread_pools=1",
                "-p",
                "thread_pool_min=100",
                "-p",
                "thread_pool_max=1000",
                // A connection that stays keeps its thread for the next request.
                "-p",
                "timeout_linger=0.5",
                "-p",
                "timeout_idle=60");
    }

    @Override
    public String request(Asset asset) {
        return "GET /" + asset.file() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }
}
