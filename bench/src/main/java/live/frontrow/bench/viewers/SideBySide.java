package live.frontrow.bench.viewers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.frontrow.bench.Scene;
import live.frontrow.bench.latency.GlassToGlass;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.e2e.browser.Show;
import live.frontrow.local.demo.Broadcast;
import org.awaitility.Awaitility;

/** One viewer through the gateway and one straight at MediaMTX, at the same time and equally far behind: what the gateway adds. */
final class SideBySide {
    /** hls.js closes in on its target by playing faster. */
    private static final int SETTLE_SECONDS = 15;

    private static final long AFTER_END_MILLIS = 2_000;
    private static final Duration END = Duration.ofSeconds(10);

    private final int seconds;

    SideBySide(int seconds) {
        this.seconds = seconds;
    }

    List<Figure> measure(Scene scene) throws InterruptedException {
        Show show = Show.plan(scene.creator(), "Side by side");
        try (Broadcast _ = show.pushSmall(scene.installation())) {
            Audience audience = Audience.of(scene.installation(), show.id());
            List<String> renditions = audience.renditions();
            try (HlsPage ours = HlsPage.throughGateway(scene, show);
                    HlsPage theirs = HlsPage.atOrigin(scene, show);
                    Swarm origin = Origin.watch(scene.installation(), show, renditions);
                    Swarm gateway = new Swarm("gateway", audience.address(), audience.folder(), renditions)) {
                gateway.join(audience.headers(1), true);
                ours.awaitPlaying();
                theirs.awaitPlaying();
                TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
                GlassToGlass.begin(ours.page(), seconds);
                GlassToGlass.begin(theirs.page(), seconds);
                origin.begin();
                gateway.begin();
                // A token of the viewer on the wire is good for two minutes.
                TimeUnit.SECONDS.sleep(Math.min(seconds, 80));
                Journal there = origin.end();
                Journal here = gateway.end();
                GlassToGlass our = GlassToGlass.end(ours.page());
                GlassToGlass their = GlassToGlass.end(theirs.page());
                List<Figure> figures = new ArrayList<>(List.of(
                        Figure.atMost(
                                "glass-to-glass-added-median",
                                our.ages().median() - their.ages().median(),
                                "ms",
                                30,
                                null),
                        Figure.told(
                                "glass-to-glass-median",
                                our.ages().median(),
                                "ms",
                                their.ages().median()),
                        added("part", here.partsAfter(there)),
                        added("playlist", here.playlistsAfter(there)),
                        Figure.atMost("stalls", our.stalls(), "", 0, (double) their.stalls()),
                        Figure.told("watched", seconds, "s", null)));
                figures.addAll(end(scene, show, ours, theirs));
                return figures;
            }
        }
    }

    private static Figure added(String what, Samples later) {
        return Figure.atMost("gateway-adds-to-a-" + what + "-p95", later.percentile(95), "ms", 30, null);
    }

    /** From what stream-service wrote down as the end, to hls.js. The peer hears of no end, only of errors. */
    private static List<Figure> end(Scene scene, Show show, HlsPage ours, HlsPage theirs) throws InterruptedException {
        int before = ours.errors().size();
        int beforeThere = theirs.errors().size();
        show.end(scene.creator());
        double seen = ours.awaitEnd(END);
        TimeUnit.MILLISECONDS.sleep(AFTER_END_MILLIS);
        String ended = Awaitility.await("the show has ended")
                .atMost(END)
                .pollInSameThread()
                .until(() -> show.view(scene.creator()).path("endedAt").asText(), at -> !at.isEmpty());
        return List.of(
                Figure.atMost("end-to-player", seen - Instant.parse(ended).toEpochMilli(), "ms", 1_000, null),
                Figure.atMost(
                        "end-player-errors",
                        ours.errors().size() - before,
                        "",
                        0,
                        (double) theirs.errors().size() - beforeThere));
    }
}
