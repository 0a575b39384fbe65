package live.frontrow.membership.stripe;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets one through at a time, evenly: never more in a second than it was made for, and nobody while there is a pause. */
final class Spacing {

    private final long step;
    private final LongSupplier nanos;
    private long next;

    Spacing(int perSecond, LongSupplier nanos) {
        this.step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /** Takes the next place; answers how long to wait for it. */
    synchronized Duration place() {
        long now = nanos.getAsLong();
        long mine = Math.max(now, next);
        next = mine + step;
        return Duration.ofNanos(mine - now);
    }

    /** Nobody goes before this time has passed. */
    synchronized void pause(Duration length) {
        next = Math.max(next, nanos.getAsLong() + length.toNanos());
    }
}
