package live.frontrow.e2e.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What media timestamp a date goes with, in all renditions of a show: §6.2.4. */
final class MediaClocks {
    /** A part of sound begins up to a frame or two of either kind before its picture. */
    private static final Duration APART = Duration.ofMillis(100);

    /** By discontinuity number. */
    private final ConcurrentMap<Long, Duration> offsets = new ConcurrentHashMap<>();

    void look(MediaSegment segment, Duration mediaTime, Breaches breaches) {
        Duration offset = Duration.between(Instant.EPOCH, segment.date()).minus(mediaTime);
        Duration other = offsets.putIfAbsent(segment.discontinuities(), offset);
        breaches.when(
                other != null && other.minus(offset).abs().compareTo(APART) > 0,
                Rule.RENDITIONS_TIME,
                () -> "segment " + segment.number() + " is "
                        + other.minus(offset).toMillis() + " ms away from where dates and timestamps were before");
    }
}
