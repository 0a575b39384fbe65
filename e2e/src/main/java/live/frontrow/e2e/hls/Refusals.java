package live.frontrow.e2e.hls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Requests that got no playlist: how many, and the first of them. */
public final class Refusals {
    private static final int KEPT = 30;

    private final List<String> first = new ArrayList<>();
    private long count;

    synchronized void add(String what) {
        count++;
        if (first.size() < KEPT) {
            first.add(Instant.now() + " " + what);
        }
    }

    /** How many there were. */
    public synchronized long count() {
        return count;
    }

    /** The first of them. */
    public synchronized List<String> first() {
        return List.copyOf(first);
    }
}
