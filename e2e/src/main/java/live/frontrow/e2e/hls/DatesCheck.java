package live.frontrow.e2e.hls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** EXT-X-PROGRAM-DATE-TIME: §4.4.4.6, §6.2.1, B.1. */
final class DatesCheck implements Check {
    private static final Duration OVERLAP = Duration.ofSeconds(1);

    @Override
    public void look(Step step, Breaches breaches) {
        MediaPlaylist now = step.now();
        boolean none = now.segments().stream().allMatch(segment -> segment.date() == null);
        breaches.when(
                none && now.hasParts(),
                Rule.DATE_MISSING,
                () -> "none in " + now.segments().size() + " segments");
        MediaSegment previous = null;
        for (MediaSegment segment : now.segments()) {
            if (previous != null && previous.date() != null && segment.date() != null) {
                Instant end = previous.date().plus(previous.micros(), ChronoUnit.MICROS);
                String detail = segment.number() + " at " + segment.date() + ", the one before it ends " + end;
                breaches.when(
                        !segment.date().isAfter(previous.date())
                                || !segment.date().isAfter(end.minus(OVERLAP)),
                        Rule.DATES_OVERLAP,
                        () -> detail);
            }
            previous = segment;
        }
    }
}
