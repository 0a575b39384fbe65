package live.frontrow.rtmpfront.meter;

import java.util.List;
import java.util.stream.IntStream;

/** Distances between pictures. */
record Frames(double perSecond, double unevenness, int missing) {

    private static final int ENOUGH = 5;
    private static final double USUAL = 0.95;

    static Frames of(List<Arrival> pictures) {
        // A configuration has the time of a picture and is none.
        long[] distances = IntStream.range(1, pictures.size())
                .mapToLong(index -> pictures.get(index).timestamp()
                        - pictures.get(index - 1).timestamp())
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
        if (distances.length < ENOUGH) {
            return new Frames(0, 1, 0);
        }
        long middle = distances[distances.length / 2];
        long longest = distances[(int) (distances.length * USUAL)];
        long whole = IntStream.range(0, distances.length)
                .mapToLong(index -> distances[index])
                .sum();
        int missing = IntStream.range(0, distances.length)
                .map(index -> (int) Math.round((double) distances[index] / middle) - 1)
                .filter(absent -> absent > 0)
                .sum();
        return new Frames(distances.length * 1_000.0 / whole, (double) longest / middle, missing);
    }
}
