package live.frontrow.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The machine-readable clock in the picture: when a frame was drawn, in milliseconds of the wall clock.
 *
 * <p>It is a row of {@value #BOXES} boxes, black (0) or white (1), along the bottom edge: each is 1/{@value #BOXES} of
 * the picture wide and the row 1/{@value #ROWS} of the picture high (40 × 40 pixels at 1280 × 720), so a reader looks
 * at the points {@code x = (i + 0.5) / 32 * width}, {@code y = (17.5 / 18) * height}. From the left:
 *
 * <ul>
 *   <li>0–2: the marker 1 0 1;
 *   <li>3–26: the milliseconds since 1970 modulo 2^{@value #BITS}, highest bit first;
 *   <li>27: parity, such that 3–27 hold an even number of ones;
 *   <li>28–31: the marker 0 1 1 0.
 * </ul>
 *
 * <p>It repeats after 4 h 39 min: the age of a frame is {@code (now - code) mod 2^24}.
 */
public final class ClockCode {

    /** Boxes in the row. */
    public static final int BOXES = 32;

    /** Rows of that height in the picture; the code is the lowest. */
    public static final int ROWS = 18;

    /** Bits of the time. */
    public static final int BITS = 24;

    private static final int FIRST_BIT = 3;
    private static final int PARITY = FIRST_BIT + BITS;
    private static final List<Integer> WHITE_MARKERS = List.of(0, 2, 29, 30);
    private static final List<Integer> BLACK_MARKERS = List.of(1, 28, 31);

    private ClockCode() {}

    /**
     * Reads one row of boxes.
     *
     * @param white for each box from the left whether it is white
     * @return milliseconds modulo 2^24; empty when a marker or the parity is wrong
     */
    public static OptionalLong decode(boolean[] white) {
        if (white.length != BOXES
                || !WHITE_MARKERS.stream().allMatch(box -> white[box])
                || BLACK_MARKERS.stream().anyMatch(box -> white[box])) {
            return OptionalLong.empty();
        }
        long code = 0;
        boolean odd = white[PARITY];
        for (int bit = 0; bit < BITS; bit++) {
            boolean one = white[FIRST_BIT + bit];
            code = code << 1 | (one ? 1 : 0);
            odd ^= one;
        }
        return odd ? OptionalLong.empty() : OptionalLong.of(code);
    }

    /** Age in milliseconds of a frame with this code at {@code now} (milliseconds since 1970). */
    public static long age(long code, long now) {
        return Math.floorMod(now - code, 1L << BITS);
    }

    /**
     * The ffmpeg filters that draw the row onto frames of a live source, each with the wall clock at which it passes.
     *
     * <p>{@code RTCTIME} is available to {@code setpts} only, so for the length of these filters a frame's timestamp
     * <em>is</em> the wall clock since {@code startMillis}; afterwards frames are numbered regularly again.
     */
    static String filters(int width, int height, int framesPerSecond, long startMillis) {
        int box = width / BOXES;
        int row = height / ROWS;
        List<String> filters = new ArrayList<>();
        filters.add("settb=1/1000000");
        filters.add("realtime");
        filters.add("setpts=RTCTIME-" + startMillis * 1000);
        filters.add("drawbox=x=0:y=%d:w=%d:h=%d:color=black:t=fill".formatted(height - row, width, row));
        WHITE_MARKERS.forEach(index -> filters.add(white(index, box, row, height)));
        List<String> bits = IntStream.range(0, BITS)
                .mapToObj(bit -> bit(BITS - 1 - bit, startMillis))
                .toList();
        for (int bit = 0; bit < BITS; bit++) {
            filters.add(white(FIRST_BIT + bit, box, row, height) + ":enable='" + bits.get(bit) + "'");
        }
        String parity = bits.stream().collect(Collectors.joining("+", "mod(", ",2)"));
        filters.add(white(PARITY, box, row, height) + ":enable='" + parity + "'");
        filters.add("setpts=N/(%d*TB)".formatted(framesPerSecond));
        return String.join(",", filters);
    }

    private static String white(int index, int box, int row, int height) {
        return "drawbox=x=%d:y=%d:w=%d:h=%d:color=white:t=fill".formatted(index * box, height - row, box, row);
    }

    private static String bit(int power, long startMillis) {
        double offset = Math.floorMod(startMillis, 1L << BITS) / 1000.0;
        return String.format(Locale.ROOT, "mod(floor((t+%.3f)*1000/%d),2)", offset, 1L << power);
    }
}
