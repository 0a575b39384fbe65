package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;

/** All rows of hub against hub, and the figures that they make. Rows that do not count make none. */
final class Rounds {

    static final String OURS = "frontrow";
    private static final String CENTRIFUGE = "centrifuge";
    private static final String NCHAN = "nchan";

    /** At most so many milliseconds until 99 % have it, by rate (issue 7). */
    private static final Map<Integer, Double> P99 = Map.of(20, 60.0, 240, 130.0, 480, 200.0);

    /** 480 messages a second to 4,000. */
    private static final double MOST = 1_900_000;

    private final Map<String, Map<Integer, List<Row>>> rows = new LinkedHashMap<>();

    void add(Row row) {
        System.out.println(row.line());
        rows.computeIfAbsent(row.hub(), hub -> new LinkedHashMap<>())
                .computeIfAbsent(row.rate(), rate -> new ArrayList<>())
                .add(row);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int rate : rows.get(OURS).keySet()) {
            figures.addAll(at(rate));
        }
        double most = most(OURS);
        figures.add(Figure.atLeast("hub-most-deliveries", most, "/s", MOST, most(CENTRIFUGE)));
        figures.add(Figure.atLeast("hub-most-to-centrifuge", most / most(CENTRIFUGE), "×", 3.5, null));
        figures.add(Figure.atLeast("hub-most-to-nchan", most / most(NCHAN), "×", 10, null));
        figures.addAll(cost());
        return figures;
    }

    private List<Figure> at(int rate) {
        String name = "hub-" + rate;
        Double goal = P99.get(rate);
        double p99 = median(OURS, rate, Row::p99);
        Double peer = known(CENTRIFUGE, rate, Row::p99);
        return List.of(
                Figure.told(
                        name + "-deliveries",
                        median(OURS, rate, Row::perSecond),
                        "/s",
                        known(CENTRIFUGE, rate, Row::perSecond)),
                Figure.told(name + "-p50", median(OURS, rate, Row::p50), "ms", known(CENTRIFUGE, rate, Row::p50)),
                goal == null
                        ? Figure.told(name + "-p99", p99, "ms", peer)
                        : Figure.atMost(name + "-p99", p99, "ms", goal, peer),
                Figure.told(name + "-p99-highest", percentile(OURS, rate, Row::p99, 100), "ms", null),
                Figure.told(name + "-max", percentile(OURS, rate, Row::max, 100), "ms", null),
                Figure.atMost(
                        name + "-lost-or-repeated",
                        percentile(OURS, rate, row -> row.lost() + row.repeated(), 100),
                        "",
                        0,
                        known(CENTRIFUGE, rate, row -> row.lost() + row.repeated())),
                Figure.told(name + "-generator-busy", 100 * median(OURS, rate, Row::generator), "%", null),
                Figure.told(name + "-nchan-deliveries", median(NCHAN, rate, Row::perSecond), "/s", null),
                Figure.told(name + "-nchan-p99", median(NCHAN, rate, Row::p99), "ms", null));
    }

    /** Where Centrifuge still keeps up, at its best: a server that has much to do does more at a time. */
    private List<Figure> cost() {
        int rate = rows.get(CENTRIFUGE).entrySet().stream()
                .filter(known -> known.getValue().stream().allMatch(Row::held))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(20);
        double ours = median(OURS, rate, Row::cpuMicros);
        double theirs = median(CENTRIFUGE, rate, Row::cpuMicros);
        return List.of(
                Figure.told("hub-cpu-compared-at", rate, "messages/s", null),
                Figure.atMost("hub-cpu-for-each", ours, "µs", theirs / 2, theirs),
                Figure.told("hub-cpu-kafka-beside", median(OURS, rate, Row::besideMicros), "µs", null));
    }

    /** The most that arrived in a row whose listeners had time, whether anything was lost or not; of ours nothing. */
    private double most(String hub) {
        return rows.get(hub).values().stream()
                .flatMap(List::stream)
                .filter(row -> row.counts() && (!hub.equals(OURS) || row.lost() + row.repeated() == 0))
                .mapToDouble(Row::perSecond)
                .max()
                .orElse(Double.NaN);
    }

    private double median(String hub, int rate, ToDoubleFunction<Row> value) {
        return percentile(hub, rate, value, 50);
    }

    private Double known(String hub, int rate, ToDoubleFunction<Row> value) {
        double median = median(hub, rate, value);
        return Double.isNaN(median) ? null : median;
    }

    private double percentile(String hub, int rate, ToDoubleFunction<Row> value, double percent) {
        List<Double> counted = rows.get(hub).getOrDefault(rate, List.of()).stream()
                .filter(Row::counts)
                .map(value::applyAsDouble)
                .toList();
        return counted.isEmpty() ? Double.NaN : new Samples(counted).percentile(percent);
    }
}
