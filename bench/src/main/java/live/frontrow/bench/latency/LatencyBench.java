package live.frontrow.bench.latency;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.Scene;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.bench.report.Samples;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.ffmpeg.Ffmpeg;

/** From the encoder's frame to the viewer's screen: how long after the push, after opening the page, and all along. */
public final class LatencyBench implements Benchmark {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Report run(boolean quick) {
        int runs = quick ? 2 : 7;
        int seconds = quick ? 20 : 180;
        // The peer's page comes from a server of its own.
        try (Scene scene = Scene.open(Map.of("MTX_HLSALLOWORIGINS", "*"))) {
            // Finding the program takes a quarter of a second and belongs to no push.
            Ffmpeg.locate();
            List<Figure> figures = new ArrayList<>(pushToPicture(scene, runs));
            Show show = Show.plan(scene.creator(), "Glass to glass");
            try (Broadcast _ = show.push(scene.installation())) {
                figures.addAll(openToPicture(scene, show, runs));
                figures.addAll(glassToGlass(scene, show, seconds));
            }
            return new Report(name(), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The waiting page is open; the clock starts with the encoder's process. The peer is MediaMTX's first playlist. */
    private List<Figure> pushToPicture(Scene scene, int runs) {
        List<Double> waits = new ArrayList<>();
        List<Double> origin = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Show show = Show.plan(scene.creator(), "Push to picture " + run);
            try (Person viewer = viewer(scene, scene.web())) {
                viewer.page().navigate("/s/" + show.id());
                viewer.page().waitForSelector("h1");
                long pushed = System.currentTimeMillis();
                CompletableFuture<Long> playable = OriginStart.watch(scene.installation(), show);
                try (Broadcast _ = show.push(scene.installation())) {
                    waits.add(firstFrame(viewer.page(), "at") - pushed);
                    origin.add((double) playable.join() - pushed);
                }
                show.end(scene.creator());
            }
        }
        Samples samples = new Samples(waits);
        Samples first = new Samples(origin);
        return List.of(
                Figure.atMost("push-to-picture-median", samples.median(), "ms", 3000, first.median()),
                Figure.told("push-to-picture-max", samples.percentile(100), "ms", first.percentile(100)));
    }

    private List<Figure> openToPicture(Scene scene, Show show, int runs) {
        List<Double> waits = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            try (Person viewer = viewer(scene, scene.web())) {
                viewer.page().navigate("/s/" + show.id());
                double wait = firstFrame(viewer.page(), "sinceNavigation");
                if (run > 0) { // The first one warms the show up.
                    waits.add(wait);
                }
            }
        }
        Samples samples = new Samples(waits);
        return List.of(
                Figure.atMost("open-to-picture-median", samples.median(), "ms", 1200, null),
                Figure.told("open-to-picture-max", samples.percentile(100), "ms", null));
    }

    private List<Figure> glassToGlass(Scene scene, Show show, int seconds) throws IOException {
        GlassToGlass ours = watch(scene, scene.web(), "/s/" + show.id(), seconds);
        GlassToGlass peer;
        Installation installation = scene.installation();
        try (DirectPlayer direct =
                new DirectPlayer(OriginStart.playlist(installation, show), installation.secret("cdn"))) {
            peer = watch(scene, direct.address(), "", seconds / 3);
        }
        return List.of(
                Figure.atMost(
                        "glass-to-glass-median",
                        ours.ages().median(),
                        "ms",
                        1400,
                        peer.ages().median()),
                Figure.atMost(
                        "glass-to-glass-p95",
                        ours.ages().percentile(95),
                        "ms",
                        1800,
                        peer.ages().percentile(95)),
                Figure.told(
                        "glass-to-glass-max",
                        ours.ages().percentile(100),
                        "ms",
                        peer.ages().percentile(100)),
                Figure.atMost("stalls", ours.stalls(), "", 0, (double) peer.stalls()),
                Figure.told("frames-measured", ours.ages().count(), "", (double)
                        peer.ages().count()),
                Figure.told("frames-dropped", ours.dropped(), "", (double) peer.dropped()),
                Figure.told("frames-unread", ours.unread(), "", (double) peer.unread()));
    }

    private static GlassToGlass watch(Scene scene, String web, String path, int seconds) {
        try (Person viewer = viewer(scene, web)) {
            viewer.page().navigate(web + path);
            new Player(viewer.page()).awaitPlaying(PATIENCE);
            // The player closes in on its target; a viewer who has just come is measured by open-to-picture.
            GlassToGlass.measure(viewer.page(), 10);
            return GlassToGlass.measure(viewer.page(), seconds);
        }
    }

    private static Person viewer(Scene scene, String web) {
        Person viewer = Person.at(scene.chromium(), web, new Browser.NewContextOptions().setViewportSize(1280, 800));
        viewer.page().addInitScript(Script.FIRST_FRAME.text());
        return viewer;
    }

    private static double firstFrame(Page page, String moment) {
        Object frame = page.evaluate("async moment => (await window.firstFrame)[moment]", moment);
        return ((Number) frame).doubleValue();
    }
}
