package live.frontrow.common.pace;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket for each key: some at once, then one in so much time. Times are {@link System#nanoTime()}. */
public final class Buckets {

    /** Keys that are not full. So many at once is an attack, and nobody new is let in before some are full again. */
    private static final int MOST = 100_000;

    private final int atOnce;
    private final long each;

    /** When a key's bucket is full again. Who is not in it has a full one. */
    private final Map<String, Long> full = new ConcurrentHashMap<>();

    /** Of so many each, of which one comes back in that time. */
    public Buckets(int atOnce, Duration each) {
        this.atOnce = atOnce;
        this.each = each.toNanos();
    }

    /** Takes one; zero, or how long until there is one. */
    public Duration take(String key, long now) {
        if (full.size() >= MOST && !full.containsKey(key)) {
            return Duration.ofNanos(each);
        }
        long[] wait = new long[1];
        full.compute(key, (any, at) -> {
            long from = at == null || at - now < 0 ? now : at;
            long after = from + each;
            wait[0] = after - now - atOnce * each;
            return wait[0] > 0 ? at : Long.valueOf(after);
        });
        return Duration.ofNanos(Math.max(0, wait[0]));
    }

    /** Forgets those that are full. */
    public void clean(long now) {
        full.values().removeIf(at -> at - now < 0);
    }
}
