package live.frontrow.bench.membership;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.stripe.lives.Lives;

/** Ten memberships a second are paused, or go on: how long until a show for members may not be watched, or may. */
final class Visible {

    private static final int CHANGES_PER_SECOND = 10;

    /** Each of them comes to rest before their next change. */
    private static final int PEOPLE = 100;

    private static final double GOAL_MILLIS = 2_000;

    /** Changes that do not count: every JVM was started anew before, and stream-service was asked nothing since. */
    private static final int WARM_UP = 4 * PEOPLE;

    private Visible() {}

    static List<Figure> measure(Channel channel, Lives lives, Duration length) {
        ObjectNode all = lives.everybody();
        List<String> people = List.copyOf(Members.in(all, PEOPLE));
        Door door = new Door(channel.service("stream-service"));
        // What is changed here happens at Stripe by itself, and is no request of anybody whom Stripe counts.
        channel.stripe().requestsPerSecond(Channel.CALLS_PER_SECOND + CHANGES_PER_SECOND);
        long refused = channel.stripe().rateLimited();
        List<Future<Double>> waits = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            long step = TimeUnit.SECONDS.toNanos(1) / CHANGES_PER_SECOND;
            // An even number of times each: in the end everybody is in again.
            int rounds = Math.max(1, (int) length.toSeconds() * CHANGES_PER_SECOND / PEOPLE / 2) * 2;
            for (int i = 0; i < WARM_UP + rounds * PEOPLE; i++) {
                String person = people.get(i % PEOPLE);
                boolean in = i / PEOPLE % 2 == 1;
                String path = "/v1/subscriptions/"
                        + all.get(person).get("subscription").asText();
                Map<String, String> change =
                        in ? Map.of("pause_collection", "") : Map.of("pause_collection[behavior]", "void");
                if (i >= PEOPLE) {
                    Waiting.of(waits.get(i - PEOPLE));
                }
                LockSupport.parkNanos(begin + i * step - System.nanoTime());
                long said = System.nanoTime();
                channel.owner().post(path, change);
                waits.add(threads.submit(() -> door.await(person, in, said)));
            }
        }
        Samples millis =
                new Samples(waits.stream().skip(WARM_UP).map(Waiting::of).toList());
        return List.of(
                Figure.told("visible-median", millis.median(), "ms", null),
                Figure.atMost("visible-p99", millis.percentile(99), "ms", GOAL_MILLIS, null),
                Figure.told("visible-max", millis.percentile(100), "ms", null),
                Figure.told("visible-changes", millis.count(), "", null),
                Figure.atMost("asked-too-often", channel.stripe().rateLimited() - refused, "", 0, null));
    }
}
