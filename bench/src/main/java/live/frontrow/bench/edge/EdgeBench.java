package live.frontrow.bench.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.Scene;
import live.frontrow.bench.load.Load;
import live.frontrow.bench.load.Result;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;

/**
 * Hits a second of one core: the gateway with its whole check, nginx and Varnish, and what the kernel could do alone, one
 * after the other, round by round.
 */
public final class EdgeBench implements Benchmark {

    private static final int ROUNDS = 5;

    /** As many as keep a core busy while the generator looks away for a moment. */
    private static final int CONNECTIONS = 192;

    private static final Load LOAD = new Load(CONNECTIONS, 2, 4);
    private static final Load QUICK = new Load(CONNECTIONS, 1, 2);

    /** Each server for so long beforehand, until a JVM beside its own compiler has compiled what it does again and again. */
    private static final Load WARM = new Load(CONNECTIONS, 12, 1);

    @Override
    public String name() {
        return "edge";
    }

    @Override
    public Report run(boolean quick) {
        Rows rows = new Rows();
        try (Scene scene = Scene.open(Map.of());
                Origin origin = new Origin();
                Gateway ours = new Gateway(scene, origin)) {
            origin.put(
                    "/" + Asset.PLAYLIST.file(), Answer.of(ours, Asset.PLAYLIST).text());
            try (Nginx nginx = Nginx.plain(origin);
                    Nginx sendfile = Nginx.sendfile(origin);
                    Varnish varnish = new Varnish(origin.port());
                    Kernel kernel = new Kernel(origin)) {
                for (Asset asset : Asset.values()) {
                    long length = Answer.same(List.of(ours, nginx, sendfile, varnish), asset);
                    measure(rows, asset, length, List.of(ours, nginx, sendfile, varnish, kernel), quick);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (Asset asset : Asset.values()) {
            figures.addAll(rows.figures(asset));
        }
        figures.addAll(CheckCost.figures(quick));
        return new Report(name(), figures);
    }

    private static void measure(Rows rows, Asset asset, long length, List<Server> servers, boolean quick) {
        for (Server server : servers) {
            ask(WARM, asset, length, server);
        }
        for (int round = 0; round < (quick ? 2 : ROUNDS); round++) {
            for (Server server : servers) {
                rows.add(asset, server, ask(quick ? QUICK : LOAD, asset, length, server));
            }
        }
    }

    private static Result ask(Load load, Asset asset, long length, Server server) {
        return load.run(server.port(), server.request(asset), length, server.processes());
    }
}
