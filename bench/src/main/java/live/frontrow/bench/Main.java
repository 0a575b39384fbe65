package live.frontrow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import live.frontrow.bench.chat.ChatBench;
import live.frontrow.bench.chat.StormBench;
import live.frontrow.bench.edge.EdgeBench;
import live.frontrow.bench.ingest.IngestBench;
import live.frontrow.bench.latency.LatencyBench;
import live.frontrow.bench.membership.MembershipBench;
import live.frontrow.bench.membership.VisibleBench;
import live.frontrow.bench.membership.WebhookBench;
import live.frontrow.bench.questions.QuestionsBench;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.bench.start.StartBench;
import live.frontrow.bench.state.StateBench;
import live.frontrow.bench.viewers.ViewersBench;
import live.frontrow.bench.vod.HourBench;
import live.frontrow.bench.vod.VodBench;
import live.frontrow.e2e.installation.Repository;

/** {@code ./frontrow bench NAME [--quick] [--json FILE]}. */
public final class Main {
    private static final List<Benchmark> ALL = List.of(
            new LatencyBench(),
            new StartBench(),
            new IngestBench(),
            new StateBench(),
            new EdgeBench(),
            new ViewersBench(),
            new ChatBench(),
            new StormBench(),
            new MembershipBench(),
            new WebhookBench(),
            new VisibleBench(),
            new VodBench(),
            new HourBench(),
            new QuestionsBench());

    /** Asked before anything is bound to one of them. */
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private Main() {}

    /** Exits with 0 when every goal is met, 1 when one is missed, 2 when the call is wrong. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        Benchmark benchmark = ALL.stream()
                .filter(b -> !words.isEmpty() && b.name().equals(words.getFirst()))
                .findFirst()
                .orElse(null);
        if (benchmark == null) {
            System.err.println("Usage: ./frontrow bench NAME [--quick] [--json FILE]; names: "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
            System.exit(2);
        }
        boolean quick = words.contains("--quick");
        Report report = benchmark.run(quick);
        System.out.println(report.table());
        if (words.contains("--json")) {
            report.write(Path.of(words.get(words.indexOf("--json") + 1)));
        }
        if (!quick) {
            keep(report);
        }
        System.exit(report.figures().stream().anyMatch(Figure::missed) ? 1 : 0);
    }

    private static void keep(Report report) throws IOException {
        Path file = Repository.root().resolve("docs/benchmarks").resolve(report.name() + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                # %s

                Written by `./frontrow bench %s` on %s, %d cores, JDK %s. The peer was measured in the same run on the same machine;
                what the figures mean stands in `bench/README.md`.

                %s""".formatted(
                        report.name(),
                        report.name(),
                        LocalDate.now(),
                        CORES,
                        Runtime.version().feature(),
                        report.table()));
    }
}
