package live.frontrow.bench.report;

import java.util.Arrays;
import java.util.Collection;

/** Sorted measurements with nearest-rank percentiles. */
public final class Samples {
    private final double[] sorted;

    /** Takes at least one value. */
    public Samples(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The smallest value that at least {@code percent} of all values do not exceed. */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    /** Half are no larger. */
    public double median() {
        return percentile(50);
    }

    /** Lowest to highest, for the spread beside a median. */
    public String spread() {
        return "%.0f–%.0f".formatted(sorted[0], sorted[sorted.length - 1]);
    }

    /** How many. */
    public int count() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
