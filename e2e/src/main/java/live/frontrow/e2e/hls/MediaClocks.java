package live.frontrow.e2e.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What media timestamp a date goes with, in all renditions of a show: §6.2.4. */
final class MediaClocks {
    /** A segment of sound begins up to a frame or two of either kind before its picture. */
    private static final Duration APART = Duration.ofMillis(100);
    /** Dates are those of arrival: over a longer time they may drift against timestamps. */
    private static final Duration SAME_TIME = Duration.ofMillis(500);

    private static final int REMEMBERED = 50;

    private final Map<String, NavigableMap<Instant, Duration>> offsets = new HashMap<>();
    private long longestFrame;

    /** The longest frame of any rendition so far, in microseconds: sound is cut where pictures are. */
    synchronized long frame(long micros) {
        longestFrame = Math.max(longestFrame, micros);
        return longestFrame;
    }

    /** {@code mediaTime} is the decode time of the segment's first sample. */
    synchronized void look(MediaSegment segment, Duration mediaTime, Breaches breaches) {
        Duration offset = Duration.between(Instant.EPOCH, segment.date()).minus(mediaTime);
        NavigableMap<Instant, Duration> mine =
                offsets.computeIfAbsent(breaches.rendition(), rendition -> new TreeMap<>());
        mine.put(segment.date(), offset);
        if (mine.size() > REMEMBERED) {
            mine.pollFirstEntry();
        }
        offsets.forEach(
                (rendition, theirs) -> Stream.of(theirs.floorEntry(segment.date()), theirs.ceilingEntry(segment.date()))
                        .filter(entry -> entry != null && close(entry.getKey(), segment.date(), SAME_TIME))
                        .filter(entry -> entry.getValue().minus(offset).abs().compareTo(APART) > 0)
                        .findFirst()
                        .ifPresent(entry -> breaches.add(
                                Rule.RENDITIONS_TIME,
                                "segment " + segment.number() + " is "
                                        + entry.getValue().minus(offset).toMillis() + " ms away from " + rendition)));
    }

    private static boolean close(Instant one, Instant other, Duration limit) {
        return Duration.between(one, other).abs().compareTo(limit) <= 0;
    }
}
