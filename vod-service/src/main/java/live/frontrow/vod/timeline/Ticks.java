package live.frontrow.vod.timeline;

/** Times in ticks of a track and in nanoseconds. Seconds are taken apart first: the product would not fit for shows of a day. */
final class Ticks {

    private static final long SECOND = 1_000_000_000L;

    private Ticks() {}

    static long toNanos(long ticks, long timescale) {
        return ticks / timescale * SECOND + ticks % timescale * SECOND / timescale;
    }

    /** The nearest tick. */
    static long ofNanos(long nanos, long timescale) {
        long whole = Math.floorDiv(nanos, SECOND) * timescale;
        return whole + (Math.floorMod(nanos, SECOND) * timescale + SECOND / 2) / SECOND;
    }
}
