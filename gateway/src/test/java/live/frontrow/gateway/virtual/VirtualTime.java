package live.frontrow.gateway.virtual;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;

/** Time that passes from one thing that is to be done to the next. For one thread. */
public final class VirtualTime implements InstantSource {

    private static final Instant BEGINNING = Instant.parse("2026-11-30T20:00:00Z");

    private final PriorityQueue<Deed> deeds = new PriorityQueue<>();
    private long nanos;
    private long planned;

    /** Since the beginning. */
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return BEGINNING.plusNanos(nanos);
    }

    /** Does something so much later; what is planned for one moment is done in the order of planning. */
    public void in(long delayNanos, Runnable what) {
        deeds.add(new Deed(nanos + delayNanos, planned++, what));
    }

    /** Lets time pass. */
    public void pass(Duration duration) {
        long until = nanos + duration.toNanos();
        while (!deeds.isEmpty() && deeds.peek().at <= until) {
            Deed next = deeds.remove();
            nanos = next.at;
            next.what.run();
        }
        nanos = until;
    }

    private record Deed(long at, long number, Runnable what) implements Comparable<Deed> {

        @Override
        public int compareTo(Deed other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }
}
