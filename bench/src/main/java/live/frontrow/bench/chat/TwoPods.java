package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;

/** 4,000 guests over two pods, all who write at one: what reaches the others has gone by way of Kafka to another process. */
final class TwoPods {

    private static final int RATE = 480;
    private static final double GOAL_MILLIS = 200;

    private TwoPods() {}

    /** Both pods share the server's core. */
    static List<Figure> measure(Ours both, boolean quick) {
        List<Row> rows = new ArrayList<>();
        try (Audience audience = Audience.in(both, HubAgainstHub.GUESTS, HubAgainstHub.WRITERS)) {
            // The first one has just been started anew: on one core, a JVM's compiler takes from the guests what it
            // compiles for them.
            audience.talk(RATE, 0, quick ? 3 : 40);
            for (int round = 0; round < (quick ? 1 : 3); round++) {
                Row row = audience.talk(RATE, 1, quick ? 3 : 5);
                System.out.println("two pods   " + row.line());
                rows.add(row);
            }
        }
        Samples p99 = new Samples(rows.stream().map(Row::p99).toList());
        Samples deliveries = new Samples(rows.stream().map(Row::perSecond).toList());
        long wrong = rows.stream().mapToLong(row -> row.lost() + row.repeated()).sum();
        return List.of(
                Figure.told("two-pods-deliveries", deliveries.median(), "/s", null),
                Figure.atMost("two-pods-p99", p99.median(), "ms", GOAL_MILLIS, null),
                Figure.told("two-pods-p99-highest", p99.percentile(100), "ms", null),
                Figure.atMost("two-pods-lost-or-repeated", wrong, "", 0, null));
    }
}
