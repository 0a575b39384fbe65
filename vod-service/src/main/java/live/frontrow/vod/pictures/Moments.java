package live.frontrow.vod.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import live.frontrow.vod.playlist.Line;

/** Which segments of a recording are looked at. Each picture is a segment's first one. */
final class Moments {

    /** So far apart at least (ns): more often nobody sees a difference on a line of that length. */
    static final long APART = 10_000_000_000L;

    /** Four sheets. */
    static final int MOST = 400;

    /** Of so many the one that is most like the others is the poster. */
    private static final int CANDIDATES = 12;

    private Moments() {}

    /**
     * A segment and where it is played.
     *
     * @param at nanoseconds after the beginning
     */
    record Moment(Line line, long at) {}

    /** Evenly over all of it, from the beginning on; {@code dependent}: numbers of segments that begin with no keyframe. */
    static List<Moment> all(List<Line> lines, Set<Integer> dependent) {
        long length = lines.stream().mapToLong(Line::duration).sum();
        long apart = Math.max(APART, length / MOST + 1);
        List<Moment> moments = new ArrayList<>();
        long at = 0;
        long next = 0;
        for (Line line : lines) {
            if (at >= next && !dependent.contains(line.number())) {
                moments.add(new Moment(line, at));
                next = at + apart;
            }
            at += line.duration();
        }
        return moments;
    }

    /** Those that may stand for all of it: neither its first nor its last tenth, where people greet and wave. */
    static List<Moment> middle(List<Moment> all) {
        int edge = all.size() / 10;
        List<Moment> inner = all.subList(edge, all.size() - edge);
        int count = Math.min(CANDIDATES, inner.size());
        List<Moment> middle = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            middle.add(inner.get(i * inner.size() / count));
        }
        return middle;
    }
}
