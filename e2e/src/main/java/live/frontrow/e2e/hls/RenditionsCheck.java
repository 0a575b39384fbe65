package live.frontrow.e2e.hls;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What all renditions of a show have in common: §6.2.4. */
final class RenditionsCheck {
    private RenditionsCheck() {}

    static void compare(MediaPlaylist one, MediaPlaylist other, Breaches breaches) {
        breaches.when(
                one.targetSeconds() != other.targetSeconds(),
                Rule.RENDITIONS_TARGET,
                () -> one.targetSeconds() + " and " + other.targetSeconds());
        breaches.when(
                !one.control().equals(other.control()),
                Rule.RENDITIONS_CONTROL,
                () -> one.control() + " and " + other.control());
        for (MediaSegment segment : one.wholeSegments()) {
            if (segment.date() != null) {
                Instant middle = segment.date().plus(segment.micros() / 2, ChronoUnit.MICROS);
                other.segments().stream()
                        .filter(theirs -> holds(theirs, middle))
                        .filter(theirs -> theirs.discontinuities() != segment.discontinuities())
                        .findFirst()
                        .ifPresent(theirs -> breaches.add(
                                Rule.RENDITIONS_DISCONTINUITY,
                                middle + ": " + segment.discontinuities() + " and " + theirs.discontinuities()));
            }
        }
    }

    private static boolean holds(MediaSegment segment, Instant time) {
        return segment.date() != null
                && !time.isBefore(segment.date())
                && time.isBefore(segment.date().plus(segment.knownMicros(), ChronoUnit.MICROS));
    }
}
