package live.frontrow.bench.membership;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import live.frontrow.stripe.control.Controls;
import org.awaitility.Awaitility;

/** Keeps Stripe from writing more than it can deliver: even while nobody takes anything, only so much a second. */
final class Pace {

    private static final int EVENTS_PER_SECOND = 400;
    private static final int UNDER_WAY_AT_MOST = 500;
    private static final long LOOK_MILLIS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Controls stripe;
    private final long begin = System.nanoTime();

    Pace(Controls stripe) {
        this.stripe = stripe;
    }

    /** Back when the next thing may happen. */
    void keep() {
        Awaitility.await("events are under way")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_MILLIS, TimeUnit.MILLISECONDS)
                .until(() -> figure("underWay") < UNDER_WAY_AT_MOST
                        && figure("begun") < Waiting.seconds(begin) * EVENTS_PER_SECOND);
    }

    /** Back when nothing is under way. */
    void quiet() {
        Awaitility.await("all was delivered").atMost(LONGEST).until(() -> figure("underWay") == 0);
    }

    private long figure(String name) {
        return stripe.deliveries().get(name);
    }
}
