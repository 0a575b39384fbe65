package live.frontrow.bench.membership;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.stripe.state.Event;
import org.awaitility.Awaitility;

/** A minute in which Stripe says 300 things a second: how soon each is acknowledged, and how long it takes to ask about all of them. */
final class Loud {

    /** The service's pace, {@code FRONTROW_STRIPE_FETCHES_PER_SECOND}. */
    static final int QUESTIONS_PER_SECOND = 20;

    private static final int EVENTS_PER_SECOND = 300;
    private static final double GOAL_MILLIS = 50;

    /** The reconciler and the reader of Stripe's balance ask a little beside. */
    private static final double GOAL_RATIO = 1.2;

    private static final int MOST_RATIO = 4;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final List<String> HEARD = List.of("invoice.", "customer.subscription.", "checkout.session.");

    private Loud() {}

    static List<Figure> measure(Channel channel, Size size) {
        List<Event> events = events(channel, size.loudCustomers());
        Envelopes envelopes = new Envelopes(channel.webhookSecret());
        Postman postman = new Postman(channel.webhook());
        // Connections, and code that has not run since the last kill.
        postman.send(EVENTS_PER_SECOND, EVENTS_PER_SECOND, i -> envelopes.of(events.get(i % events.size())));
        Postman.Delivered delivered = postman.send(
                EVENTS_PER_SECOND,
                (int) size.loud().toSeconds() * EVENTS_PER_SECOND,
                i -> envelopes.of(events.get(i % events.size())));
        if (delivered.failures() > 0) {
            System.out.println("Not acknowledged: " + delivered.failed());
        }
        long due = channel.tables().due();
        double expected = due / (double) QUESTIONS_PER_SECOND;
        double drained = drained(channel.tables(), Duration.ofSeconds((long) expected * MOST_RATIO + 10));
        Samples millis = delivered.millis();
        return List.of(
                Figure.told("acknowledged-median", millis.median(), "ms", null),
                Figure.atMost("acknowledged-p99", millis.percentile(99), "ms", GOAL_MILLIS, null),
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

    /** Real events, the newest of each of so many customers. */
    private static List<Event> events(Channel channel, int customers) {
        Set<String> known = new HashSet<>();
        return channel.stripe().look(() -> channel.stripe()
                .world()
                .events()
                .all()
                .filter(event -> HEARD.stream().anyMatch(event.type()::startsWith))
                .filter(event -> event.customer() != null && known.add(event.customer()))
                .limit(customers)
                .toList());
    }
}
