package live.frontrow.chat.room;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A frame of which only the newest counts: kept once for all, made when it is sent, at most so often. */
final class Notice {

    private final long every;
    private final Supplier<String> making;
    private final AtomicBoolean changed = new AtomicBoolean();
    private String frame = "";
    private int version;
    private long releasedAt = Long.MIN_VALUE / 2;

    /** {@code every} is in milliseconds. */
    Notice(long every, Supplier<String> making) {
        this.every = every;
        this.making = making;
    }

    /** There is something newer; false when that was known already. From any thread. */
    boolean change() {
        return changed.compareAndSet(false, true);
    }

    String frame() {
        return frame;
    }

    /** When it was made last, by {@link Notices}' count. */
    int version() {
        return version;
    }

    boolean changed() {
        return changed.get();
    }

    /** When it may be made anew. */
    long due() {
        return releasedAt + every;
    }

    void release(long now, int number) {
        changed.set(false);
        frame = making.get();
        version = number;
        releasedAt = now;
    }
}
