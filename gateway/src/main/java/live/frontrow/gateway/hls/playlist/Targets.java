package live.frontrow.gateway.hls.playlist;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The two promises of a playlist that must not change while it lasts (RFC 8216bis §6.2.1), and which MediaMTX changes.
 *
 * @param segmentSeconds target duration: no segment is longer, rounded
 * @param partSeconds part target: every part is this long at most and, unless it is its segment's last, 85 % of it at least
 */
public record Targets(int segmentSeconds, double partSeconds) {

    /**
     * What {@code hlsPartDuration} is a multiple of. MediaMTX raises it by some 5 ms where frames ask for it, which must not
     * show: another encoder of the same show would change the promise.
     */
    private static final double STEP = 0.05;

    /** RTMP's whole milliseconds: 2.5 ms, as a part of a step. */
    private static final double TOLERANCE = 0.05;

    private static final double USUAL = 0.2;

    private static final double SHORTEST_OF_TARGET = 0.85;
    private static final double MILLI = 0.001;

    /**
     * Promises for a publication by what is seen of it. A part is as long as MediaMTX is told, or up to one frame longer:
     * the target is the largest of which that duration is 85 %.
     *
     * @param leastSegmentSeconds the target duration is never below, so that short first segments do not bind later ones
     */
    public static Targets of(OriginPlaylist seen, int leastSegmentSeconds) {
        double[] inner = inner(seen).sorted().toArray();
        double usual = inner.length == 0 ? USUAL : inner[inner.length / 2];
        double longest = parts(seen).flatMapToDouble(Targets::seconds).max().orElse(USUAL);
        double bound = Math.max(1, Math.floor(usual / STEP + TOLERANCE)) * STEP / SHORTEST_OF_TARGET;
        long millis = Math.max((long) (bound / MILLI), (long) Math.ceil(longest / MILLI - MILLI));
        return new Targets(Math.max(leastSegmentSeconds, seen.targetSeconds()), millis * MILLI);
    }

    /** Three part targets, as Apple's authoring rule 14.3 wants: nearer to the end a player stalls. */
    public double partHoldBack() {
        return 3 * partSeconds;
    }

    /** Six target durations: what is older may be left out of a delta update. */
    public double skipUntil() {
        return 6.0 * segmentSeconds;
    }

    /** Parts that are not the last of their segment, which may be shorter. */
    private static DoubleStream inner(OriginPlaylist seen) {
        return Stream.concat(
                        seen.segments().stream()
                                .map(Segment::parts)
                                .filter(parts -> !parts.isEmpty())
                                .map(parts -> parts.subList(0, parts.size() - 1)),
                        Stream.of(seen.open()))
                .flatMapToDouble(Targets::seconds);
    }

    private static Stream<List<Part>> parts(OriginPlaylist seen) {
        return Stream.concat(seen.segments().stream().map(Segment::parts), Stream.of(seen.open()));
    }

    private static DoubleStream seconds(List<Part> parts) {
        return parts.stream().mapToDouble(Part::seconds);
    }
}
