package live.frontrow.gateway.hls.playlist;

/**
 * Media sequence numbers that any gateway computes alike: publication × 2^20 + the origin's number. A publication would
 * have to run for twelve days with 1 s segments to reach the next one's numbers.
 */
public final class SequenceNumbers {

    private static final int BITS = 20;
    private static final long MASK = (1L << BITS) - 1;

    private SequenceNumbers() {}

    /** The number that viewers get for the origin's. */
    public static long atEdge(int publication, long atOrigin) {
        return ((long) publication << BITS) + atOrigin;
    }

    /** The origin's number. */
    public static long atOrigin(long atEdge) {
        return atEdge & MASK;
    }

    /** Which publication a viewer's number belongs to. */
    public static long publication(long atEdge) {
        return atEdge >> BITS;
    }
}
