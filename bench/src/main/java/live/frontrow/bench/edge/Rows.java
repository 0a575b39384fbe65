package live.frontrow.bench.edge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import live.frontrow.bench.load.Result;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;

/** All that was measured, told as it comes; what does not count is told as such and not used. */
final class Rows {

    private static final String FORMAT =
            "%-16s %-9s %8.0f/s  core %5.1f %%  generator %5.1f %%  %7.1f µs CPU  median %6.0f µs  p99 %6.0f µs%s%n";

    private final Map<Asset, Map<String, List<Double>>> rates = new EnumMap<>(Asset.class);

    void add(Asset asset, Server server, Result result) {
        System.out.printf(
                Locale.ROOT,
                FORMAT,
                asset.title(),
                server.name(),
                result.perSecond(),
                100 * result.server(),
                100 * result.generator(),
                result.cpuMicros(),
                result.medianMicros(),
                result.p99Micros(),
                result.counts() ? "" : "  DOES NOT COUNT");
        List<Double> known = rates.computeIfAbsent(asset, key -> new HashMap<>())
                .computeIfAbsent(server.name(), key -> new ArrayList<>());
        if (result.counts()) {
            known.add(result.perSecond());
        }
    }

    /** Ratios of medians to each peer's, and the median itself beside its spread. */
    List<Figure> figures(Asset asset) {
        Samples ours = samples(asset, "frontrow");
        Samples nginx = samples(asset, "nginx");
        Samples varnish = samples(asset, "varnish");
        return List.of(
                Figure.told(asset.title() + "-hits", ours.median(), "/s", nginx.median()),
                Figure.told(asset.title() + "-hits-lowest", ours.percentile(0), "/s", nginx.percentile(0)),
                Figure.told(asset.title() + "-hits-highest", ours.percentile(100), "/s", nginx.percentile(100)),
                Figure.atLeast(asset.title() + "-to-nginx", ours.median() / nginx.median(), "×", asset.toNginx(), null),
                Figure.atLeast(
                        asset.title() + "-to-varnish", ours.median() / varnish.median(), "×", asset.toVarnish(), null));
    }

    private Samples samples(Asset asset, String server) {
        List<Double> counted = rates.get(asset).get(server);
        if (counted.isEmpty()) {
            throw new IllegalStateException("No row of " + server + " counts for " + asset.title()
                    + ": is the machine busy with something else?");
        }
        return new Samples(counted);
    }
}
