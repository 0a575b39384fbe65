package live.frontrow.bench.start;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.bench.report.Samples;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import org.awaitility.Awaitility;

/** How long an installation takes to come back, and how much memory it holds when nobody is there. */
public final class StartBench implements Benchmark {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Report run(boolean quick) {
        List<Double> starts = new ArrayList<>();
        try (Installation installation = Installation.start(Map.of())) {
            for (int run = 0; run < (quick ? 1 : 3); run++) {
                installation.down();
                Instant before = Instant.now();
                installation.up();
                starts.add(Duration.between(before, Instant.now()).toMillis() / 1000.0);
            }
            Samples samples = new Samples(starts);
            return new Report(
                    name(),
                    List.of(
                            Figure.atMost("later-up-median", samples.median(), "s", 60, null),
                            Figure.told("later-up-max", samples.percentile(100), "s", null),
                            Figure.atMost("idle-pss", idlePss(installation, quick), "MB", 4000, null)));
        }
    }

    private static double idlePss(Installation installation, boolean quick) {
        Duration idle = quick ? Duration.ofSeconds(20) : Duration.ofMinutes(5);
        Instant until = Instant.now().plus(idle);
        Awaitility.await()
                .atMost(idle.plusSeconds(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Instant.now().isAfter(until));
        return installation.status().components().stream()
                        .mapToLong(Status.Component::pssBytes)
                        .sum()
                / 1e6;
    }
}
