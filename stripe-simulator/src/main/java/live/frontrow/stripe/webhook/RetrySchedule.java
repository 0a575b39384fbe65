package live.frontrow.stripe.webhook;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long after a failed delivery the next one comes. Stripe says: with a live key up to three days, ever more slowly; in test
 * mode three times within some hours (docs.stripe.com/webhooks, "Delivery behaviors"). The distances are not published.
 */
enum RetrySchedule {
    LIVE(5, 30, 120, 300, 600, 720, 720, 720, 720),
    TEST(10, 60, 180);

    private final List<Duration> pauses;

    RetrySchedule(long... minutes) {
        this.pauses = Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }

    static RetrySchedule of(String key) {
        return key.startsWith("sk_live_") || key.startsWith("rk_live_") ? LIVE : TEST;
    }

    /** Seconds until the next attempt after so many; -1: there is none. */
    long after(int attempts) {
        return attempts > pauses.size() ? -1 : pauses.get(attempts - 1).toSeconds();
    }
}
