package live.frontrow.bench.edge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
        known.add(result.counts() ? result.perCoreSecond() : Double.NaN);
    }

    /** The median and its spread beside nginx's, and its ratios; no number, which is a goal missed, where no round counts. */
    List<Figure> figures(Asset asset) {
        return List.of(
                hits(asset, "hits", 50),
                hits(asset, "hits-lowest", 0),
                hits(asset, "hits-highest", 100),
                ratio(asset, "nginx", asset.toNginx()),
                ratio(asset, "sendfile", asset.toNginx()),
                ratio(asset, "varnish", asset.toVarnish()),
                Figure.told(asset.title() + "-to-kernel-alone", ratio(asset, "kernel"), "×", null));
    }

    private Figure hits(Asset asset, String name, double percent) {
        return Figure.told(
                asset.title() + "-" + name,
                percentile(asset, "frontrow", percent),
                "/s",
                percentile(asset, "nginx", percent));
    }

    private Figure ratio(Asset asset, String peer, double goal) {
        return Figure.atLeast(asset.title() + "-to-" + peer, ratio(asset, peer), "×", goal, null);
    }

    /** Median of what each round gave: the next one may find the machine slower, for everybody. */
    private double ratio(Asset asset, String peer) {
        List<Double> ours = rates.get(asset).get("frontrow");
        List<Double> theirs = rates.get(asset).get(peer);
        return percentile(
                IntStream.range(0, ours.size()).mapToDouble(round -> ours.get(round) / theirs.get(round)), 50);
    }

    private double percentile(Asset asset, String server, double percent) {
        return percentile(rates.get(asset).get(server).stream().mapToDouble(Double::doubleValue), percent);
    }

    private static double percentile(DoubleStream values, double percent) {
        List<Double> counted =
                values.filter(value -> !Double.isNaN(value)).boxed().toList();
        return counted.isEmpty() ? Double.NaN : new Samples(counted).percentile(percent);
    }
}
