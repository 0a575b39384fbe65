package live.frontrow.chat.socket;

/** How many {@code react} frames of a socket count: four at once, then one each quarter of a second. */
final class ReactPace {

    static final long EACH_MILLIS = 250;
    static final int AT_ONCE = 4;

    /** When the bucket is full again, in milliseconds. */
    private long full;

    ReactPace(long now) {
        full = now;
    }

    /** Whether one more counts now; one that does not costs nothing. */
    boolean take(long now) {
        long after = Math.max(full, now) + EACH_MILLIS;
        if (after - now > AT_ONCE * EACH_MILLIS) {
            return false;
        }
        full = after;
        return true;
    }
}
