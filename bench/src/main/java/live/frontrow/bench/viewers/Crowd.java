package live.frontrow.bench.viewers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.frontrow.bench.Scene;
import live.frontrow.bench.load.Cpu;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.bench.stage.Pinned;
import live.frontrow.bench.stage.Program;
import live.frontrow.e2e.browser.Show;
import live.frontrow.local.demo.Broadcast;

/** A show of 3 Mbit/s from MediaMTX, watched by as many as one core can play: what they get, and what the gateway spends. */
final class Crowd {

    /** One after the other; the largest that keeps up counts. */
    private static final List<Integer> SIZES = List.of(250, 500, 1_000, 2_000, 3_000);

    /** So many warm up. */
    private static final int WARM = 1_000;

    private static final int SETTLE_SECONDS = 8;

    private final int warmUps;
    private final int seconds;

    /**
     * Each crowd watches for so long, after others that do not count: a JVM that shares its one core with its compiler is slow
     * until that has compiled what many ask for.
     */
    Crowd(int warmUps, int seconds) {
        this.warmUps = warmUps;
        this.seconds = seconds;
    }

    List<Figure> measure(Scene scene, Program gateway) throws InterruptedException {
        Show show = Show.plan(scene.creator(), "A crowd");
        try (Broadcast _ = show.pushSteadily(scene.installation())) {
            Audience audience = Audience.of(scene.installation(), show.id());
            List<String> renditions = audience.renditions();
            try (Swarm origin = Origin.watch(scene.installation(), show, renditions)) {
                for (int warmUp = 0; warmUp < warmUps; warmUp++) {
                    watch(audience, renditions, origin, gateway, WARM, seconds);
                }
                List<Watched> crowds = new ArrayList<>();
                for (int size : SIZES) {
                    crowds.add(watch(audience, renditions, origin, gateway, size, seconds));
                }
                return Watched.figures(crowds);
            }
        }
    }

    private static Watched watch(
            Audience audience, List<String> renditions, Swarm origin, Program gateway, int size, int seconds)
            throws InterruptedException {
        List<String> headers = audience.headers(size);
        try (Swarm swarm = new Swarm("swarm", audience.address(), audience.folder(), renditions)) {
            swarm.join(headers, false);
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            origin.begin();
            swarm.begin();
            long start = System.nanoTime();
            double spent = gateway.cpuSeconds();
            double kernel = gateway.kernelSeconds();
            double swarmSpent = swarm.cpuSeconds();
            Cpu before = Cpu.now(List.of());
            TimeUnit.SECONDS.sleep(seconds);
            Cpu after = Cpu.now(List.of());
            spent = gateway.cpuSeconds() - spent;
            kernel = gateway.kernelSeconds() - kernel;
            swarmSpent = swarm.cpuSeconds() - swarmSpent;
            double elapsed = (System.nanoTime() - start) / 1e9;
            Journal seen = swarm.end();
            Samples lag = seen.partsAfter(origin.end());
            return new Watched(
                    size,
                    spent / elapsed,
                    kernel / elapsed,
                    swarmSpent / elapsed,
                    after.busySince(before, Pinned.SERVER),
                    after.busySince(before, Pinned.OTHERS),
                    lag.median(),
                    lag.percentile(99),
                    seen.answers() / elapsed / size,
                    seen.bytes() / elapsed / 1e6,
                    seen.failures().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }
}
