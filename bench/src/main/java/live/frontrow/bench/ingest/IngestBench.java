package live.frontrow.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.Scene;
import live.frontrow.bench.latency.GlassToGlass;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.local.demo.Broadcast;

/** A show while five hundred strangers press on its RTMP port; the peer is the same at MediaMTX's own port. */
public final class IngestBench implements Benchmark {
    private static final int STRANGERS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public Report run(boolean quick) {
        int seconds = quick ? 10 : 60;
        try (Scene scene = Scene.open(Map.of());
                Person viewer = Person.anonymous(scene.chromium(), scene.web())) {
            Installation installation = scene.installation();
            Show show = Show.plan(scene.creator(), "Knock knock");
            List<Figure> figures = new ArrayList<>();
            try (Broadcast broadcast = show.push(installation)) {
                viewer.page().navigate("/s/" + show.id());
                new Player(viewer.page()).awaitPlaying(PATIENCE);
                // The player closes in on its target first.
                GlassToGlass.measure(viewer.page(), 10);
                Flood front = flood(installation, viewer, installation.port("rtmp"), seconds);
                Flood straight = flood(installation, viewer, installation.port("mediamtx-rtmp"), seconds);
                figures.add(Figure.atMost("stalls", front.seen.stalls(), "", 0, (double) straight.seen.stalls()));
                figures.add(Figure.atMost(
                        "glass-to-glass-p95",
                        front.seen.ages().percentile(95),
                        "ms",
                        1800,
                        straight.seen.ages().percentile(95)));
                figures.add(Figure.atMost("memory-growth", front.megabytes, "MB", 64, straight.megabytes));
                figures.add(Figure.atMost("encoder-lost", broadcast.alive() ? 0 : 1, "", 0, null));
            }
            return new Report(name(), figures);
        }
    }

    private static Flood flood(Installation installation, Person viewer, int port, int seconds) {
        double before = ingestMegabytes(installation);
        try (Strangers _ = new Strangers(STRANGERS, port)) {
            GlassToGlass seen = GlassToGlass.measure(viewer.page(), seconds);
            return new Flood(seen, Math.max(0, ingestMegabytes(installation) - before));
        }
    }

    /** What front and MediaMTX hold together. */
    private static double ingestMegabytes(Installation installation) {
        return installation.status().components().stream()
                        .filter(part ->
                                part.name().equals("rtmp-front") || part.name().equals("mediamtx"))
                        .mapToLong(part -> part.pssBytes())
                        .sum()
                / 1e6;
    }

    private record Flood(GlassToGlass seen, double megabytes) {}
}
