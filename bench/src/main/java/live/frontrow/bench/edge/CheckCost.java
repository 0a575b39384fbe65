package live.frontrow.bench.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.bench.stage.Pinned;
import live.frontrow.e2e.installation.Repository;
import live.frontrow.local.process.Commands;

/**
 * CPU time of the check alone: what a hit costs in the gateway's own classes, with it and without it by turns. The gateway
 * itself has no switch for that, so it happens in a JVM of its own, by a program among the gateway's tests.
 */
final class CheckCost {

    private static final String PROGRAM = "live.frontrow.gateway.playback.CheckCost";
    private static final double GOAL_MICROS = 1;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private CheckCost() {}

    static List<Figure> figures(boolean quick) {
        Path gateway = Repository.root().resolve("gateway/target");
        if (!Files.isDirectory(gateway.resolve("test-classes"))) {
            throw new IllegalStateException(
                    "The gateway's tests are not built: mvn -pl gateway -am package -DskipTests");
        }
        List<String> command = List.of(
                "taskset",
                "-c",
                Integer.toString(Pinned.SERVER),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                gateway.resolve("test-classes") + ":" + gateway.resolve("classes") + ":"
                        + gateway.resolve("quarkus-app/lib/main") + "/*",
                PROGRAM,
                Integer.toString(quick ? 10 : 60));
        try {
            Samples nanos = new Samples(Commands.run("the check's cost", command, Map.of(), gateway, LIMIT)
                    .lines()
                    .filter(line -> line.matches("-?[0-9.]+"))
                    .map(Double::valueOf)
                    .toList());
            return List.of(
                    Figure.atMost("check-cpu-median", nanos.median() / 1_000, "µs", GOAL_MICROS, null),
                    Figure.told("check-cpu-highest", nanos.percentile(100) / 1_000, "µs", null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
