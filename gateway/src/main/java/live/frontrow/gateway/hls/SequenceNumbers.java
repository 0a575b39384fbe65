package live.frontrow.gateway.hls;

/**
 * Media sequence numbers that any gateway computes alike: publication × 2^20 + the origin's number. A publication would
 * have to run for twelve days with 1 s segments to reach the next one's numbers.
 */
final class SequenceNumbers {

    private static final int BITS = 20;
    private static final long MASK = (1L << BITS) - 1;

    private SequenceNumbers() {}

    static long atEdge(int publication, long atOrigin) {
        return ((long) publication << BITS) + atOrigin;
    }

    static long atOrigin(long atEdge) {
        return atEdge & MASK;
    }

    static long publication(long atEdge) {
        return atEdge >> BITS;
    }
}
