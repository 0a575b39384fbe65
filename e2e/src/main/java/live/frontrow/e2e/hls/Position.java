package live.frontrow.e2e.hls;

import java.util.Comparator;

/**
 * How far a playlist reaches: the last part, or with {@code part} −1 a segment without parts.
 *
 * @param number media sequence number
 */
record Position(long number, int part) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::number).thenComparingInt(Position::part);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
