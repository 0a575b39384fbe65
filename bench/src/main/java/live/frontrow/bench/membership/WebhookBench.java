package live.frontrow.bench.membership;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.bench.report.Samples;

/**
 * The acknowledgements of {@link MembershipBench} by themselves: straight at the service and through the gateway in turns, so that
 * it shows whose the time is. A figure is the median of the rounds.
 */
public final class WebhookBench implements Benchmark {

    private static final int SECONDS = 10;
    private static final int ROUNDS = 5;
    private static final int QUICK_ROUNDS = 1;

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Report run(boolean quick) {
        Size size = Size.QUICK;
        List<Figure> figures = new ArrayList<>();
        try (Channel channel = Channel.open(size, Loud.QUESTIONS_PER_SECOND)) {
            new Campaign(channel, size).join();
            Map<String, Arrivals> ways = new LinkedHashMap<>();
            ways.put("service", new Arrivals(channel, service(channel), size.people()));
            ways.put("gateway", new Arrivals(channel, channel.webhook(), size.people()));
            ways.values().forEach(way -> way.send(Arrivals.WARM_UP_SECONDS));
            Map<String, List<Postman.Delivered>> rounds = new LinkedHashMap<>();
            for (int round = 0; round < (quick ? QUICK_ROUNDS : ROUNDS); round++) {
                ways.forEach((name, way) ->
                        rounds.computeIfAbsent(name, none -> new ArrayList<>()).add(told(name, way.send(SECONDS))));
            }
            rounds.forEach((name, delivered) -> figures.addAll(figures(name, delivered)));
        }
        return new Report(name(), figures);
    }

    private static URI service(Channel channel) {
        int port = channel.installation().port("membership-service");
        return URI.create("http://127.0.0.1:" + port + channel.webhook().getPath());
    }

    /** At once, so that the spread is seen. */
    private static Postman.Delivered told(String way, Postman.Delivered delivered) {
        System.out.printf(
                "%s: median %.1f ms, p99 %.1f ms, not acknowledged %s%n",
                way, delivered.millis().median(), delivered.millis().percentile(99), delivered.failed());
        return delivered;
    }

    private static List<Figure> figures(String way, List<Postman.Delivered> rounds) {
        long failures = rounds.stream().mapToLong(Postman.Delivered::failures).sum();
        return List.of(
                Figure.told(way + "-acknowledged-median", percentile(rounds, 50), "ms", null),
                Figure.atMost(way + "-acknowledged-p99", percentile(rounds, 99), "ms", Arrivals.GOAL_MILLIS, null),
                Figure.told(way + "-acknowledged-max", percentile(rounds, 100), "ms", null),
                Figure.atMost(way + "-not-acknowledged", failures, "", 0, null));
    }

    private static double percentile(List<Postman.Delivered> rounds, int percent) {
        return new Samples(rounds.stream()
                        .map(round -> round.millis().percentile(percent))
                        .toList())
                .median();
    }
}
