package live.frontrow.bench.chat;

import java.util.Arrays;

/** Who got which message and how late, of those that count: the numbers from {@link #begin} on until {@link #end}. */
final class Tally {

    private static final int MOST_MESSAGES = 200_000;
    private static final long BUCKET_NANOS = 50_000;
    private static final int BUCKETS = 600_000;

    private final long[] saidAt = new long[MOST_MESSAGES];
    private final int[] heard = new int[MOST_MESSAGES];
    private final int[] byGuest;
    private final int[] buckets = new int[BUCKETS];
    private int next;
    private int first;
    private int end;
    private long all;
    private long counted;
    private long max;

    Tally(int guests) {
        this.byGuest = new int[guests];
    }

    /** Number of the message that is said now. */
    int said() {
        saidAt[next] = System.nanoTime();
        return next++;
    }

    /** From here on it counts. */
    void begin() {
        first = next;
        end = MOST_MESSAGES;
        counted = 0;
        max = 0;
        Arrays.fill(byGuest, 0);
        Arrays.fill(buckets, 0);
    }

    /** What is said from now on does not. */
    void end() {
        end = next;
    }

    void take(int guest, int message, long at) {
        all++;
        if (message >= first && message < end) {
            long late = at - saidAt[message];
            heard[message]++;
            byGuest[guest]++;
            counted++;
            max = Math.max(max, late);
            buckets[(int) Math.min(late / BUCKET_NANOS, BUCKETS - 1)]++;
        }
    }

    /** All that was heard so far, whether it counts or not. */
    long all() {
        return all;
    }

    /** Whether everybody has heard everything that counts. */
    boolean whole() {
        return counted >= expected();
    }

    long expected() {
        return (long) (end - first) * byGuest.length;
    }

    /** Deliveries that never came, one way of counting or the other. */
    long lost() {
        long missing = 0;
        for (int message = first; message < end; message++) {
            missing += Math.max(0, byGuest.length - heard[message]);
        }
        long missed = 0;
        for (int guest : byGuest) {
            missed += Math.max(0, end - first - guest);
        }
        return Math.max(missing, missed);
    }

    /** Deliveries that came again. */
    long repeated() {
        return counted - expected() + lost();
    }

    /** Milliseconds within which so many percent of what was heard came; no number when nothing was. */
    double percentile(double percent) {
        if (counted == 0) {
            return Double.NaN;
        }
        long rank = (long) Math.ceil(percent / 100 * counted);
        long below = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            below += buckets[bucket];
            if (below >= rank) {
                return (bucket + 1) * BUCKET_NANOS / 1e6;
            }
        }
        return Double.NaN;
    }

    /** The slowest one's milliseconds. */
    double max() {
        return max / 1e6;
    }
}
