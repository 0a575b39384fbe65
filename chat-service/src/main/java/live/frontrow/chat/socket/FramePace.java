package live.frontrow.chat.socket;

/** How many frames of a socket count: some at once, then one in so much time. Times are milliseconds of any clock. */
final class FramePace {

    private final int atOnce;
    private final long each;

    /** When the bucket is full again. */
    private long full;

    private FramePace(int atOnce, long each, long now) {
        this.atOnce = atOnce;
        this.each = each;
        this.full = now;
    }

    /** Of {@code react}: four at once, then one each quarter of a second. */
    static FramePace reacts(long now) {
        return new FramePace(4, 250, now);
    }

    /** Of all that is answered: twenty at once, then five a second. No hand is as fast. */
    static FramePace orders(long now) {
        return new FramePace(20, 200, now);
    }

    /** Whether one more counts now; one that does not costs nothing. */
    boolean take(long now) {
        long after = Math.max(full, now) + each;
        if (after - now > atOnce * each) {
            return false;
        }
        full = after;
        return true;
    }

    /** Whether as many as can be may come at once. */
    boolean rested(long now) {
        return now >= full;
    }
}
