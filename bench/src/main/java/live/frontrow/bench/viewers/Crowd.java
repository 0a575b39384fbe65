package live.frontrow.bench.viewers;

import java.util.List;
import java.util.concurrent.TimeUnit;
import live.frontrow.bench.Scene;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.e2e.browser.Show;
import live.frontrow.local.demo.Broadcast;

/** A show of 3 Mbit/s from MediaMTX, watched by as many as one core can play: what they get, and what the gateway spends. */
final class Crowd {

    /** Each is one more try; the largest that the viewers' own core can play counts. */
    private static final List<Integer> SIZES = List.of(1_000, 700, 400, 200);

    private static final double BUSY = 0.9;

    private static final int SETTLE_SECONDS = 8;

    private final int seconds;

    Crowd(int seconds) {
        this.seconds = seconds;
    }

    List<Figure> measure(Scene scene, Program gateway) throws InterruptedException {
        Show show = Show.plan(scene.creator(), "A crowd");
        try (Broadcast _ = show.pushSteadily(scene.installation())) {
            Audience audience = Audience.of(scene.installation(), show.id());
            List<String> renditions = audience.renditions();
            try (Swarm origin = Origin.watch(scene.installation(), show, renditions)) {
                Watched watched = null;
                for (int size : SIZES) {
                    watched = watch(audience, renditions, origin, gateway, size);
                    if (watched.swarmBusy < BUSY && watched.failed == 0) {
                        break;
                    }
                }
                return watched.figures();
            }
        }
    }

    private Watched watch(Audience audience, List<String> renditions, Swarm origin, Program gateway, int size)
            throws InterruptedException {
        List<String> headers = audience.headers(size);
        try (Swarm swarm = new Swarm("swarm", audience.address(), audience.folder(), renditions)) {
            swarm.join(headers, false);
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            origin.begin();
            swarm.begin();
            long start = System.nanoTime();
            double spent = gateway.cpuSeconds();
            double swarmSpent = swarm.cpuSeconds();
            TimeUnit.SECONDS.sleep(seconds);
            spent = gateway.cpuSeconds() - spent;
            swarmSpent = swarm.cpuSeconds() - swarmSpent;
            double elapsed = (System.nanoTime() - start) / 1e9;
            Journal seen = swarm.end();
            Samples lag = seen.partsAfter(origin.end());
            return new Watched(
                    size,
                    spent * 1e3 / size / elapsed,
                    spent / elapsed,
                    swarmSpent / elapsed,
                    lag.median(),
                    lag.percentile(99),
                    seen.answers() / elapsed / size,
                    seen.bytes() / elapsed / 1e6,
                    seen.failures().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    private record Watched(
            int viewers,
            double cpuMillis,
            double gatewayBusy,
            double swarmBusy,
            double lag,
            double lag99,
            double requests,
            double megabytes,
            int failed) {

        List<Figure> figures() {
            return List.of(
                    Figure.told("swarm-viewers", viewers, "", null),
                    Figure.atMost("swarm-gateway-cpu-per-viewer-second", cpuMillis, "ms", 0.33, null),
                    Figure.told("swarm-viewers-per-core", Math.floor(1_000 / cpuMillis), "", null),
                    Figure.told("swarm-part-lag-p50", lag, "ms", null),
                    Figure.atMost("swarm-part-lag-p99", lag99, "ms", 100, null),
                    Figure.atMost("swarm-failed", failed, "", 0, null),
                    Figure.told("swarm-requests-per-viewer-second", requests, "", null),
                    Figure.told("swarm-traffic", megabytes, "MB/s", null),
                    Figure.told("swarm-gateway-core-busy", gatewayBusy * 100, "%", null),
                    Figure.told("swarm-own-core-busy", swarmBusy * 100, "%", null));
        }
    }
}
