package live.frontrow.bench.membership;

import java.time.Duration;
import java.util.List;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import org.awaitility.Awaitility;

/** A minute in which Stripe says 300 things a second: how soon each is acknowledged, and how long it takes to ask about all of them. */
final class Loud {

    /** The service's pace, {@code FRONTROW_STRIPE_FETCHES_PER_SECOND}. */
    static final int QUESTIONS_PER_SECOND = 20;

    /** The reconciler and the reader of Stripe's balance ask a little beside. */
    private static final double GOAL_RATIO = 1.2;

    private static final int MOST_RATIO = 4;
    private static final Duration LOOK = Duration.ofMillis(200);

    private Loud() {}

    static List<Figure> measure(Channel channel, Size size) {
        Arrivals arrivals = new Arrivals(channel, channel.webhook(), size.loudCustomers());
        arrivals.send(Arrivals.WARM_UP_SECONDS);
        Postman.Delivered delivered = arrivals.send(size.loud().toSeconds());
        if (delivered.failures() > 0) {
            System.out.println("Not acknowledged: " + delivered.failed());
        }
        long due = channel.tables().due();
        double expected = due / (double) QUESTIONS_PER_SECOND;
        double drained = drained(channel.tables(), Duration.ofSeconds((long) expected * MOST_RATIO + 10));
        Samples millis = delivered.millis();
        return List.of(
                Figure.told("acknowledged-median", millis.median(), "ms", null),
                Figure.atMost("acknowledged-p99", millis.percentile(99), "ms", Arrivals.GOAL_MILLIS, null),
                Figure.told("acknowledged-max", millis.percentile(100), "ms", null),
                Figure.atMost("not-acknowledged", delivered.failures(), "", 0, null),
                Figure.told("customers-due", due, "", null),
                Figure.told("drained-after", drained, "s", null),
                Figure.atMost("drained-to-allowed", drained / expected, "", GOAL_RATIO, null));
    }

    private static double drained(Tables tables, Duration most) {
        long begin = System.nanoTime();
        Awaitility.await("all was asked").atMost(most).pollInterval(LOOK).until(() -> tables.due() == 0);
        return Waiting.seconds(begin);
    }
}
