package live.frontrow.e2e.hls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * That the playlist grows as fast as it must: §6.2.1. While nobody sends there is nothing to grow by; the next
 * publication, which a new discontinuity number shows, begins to count again.
 */
final class PaceCheck implements Check {
    /** For the way from the server to the client and for a client that has no time. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private Instant segmentAt;
    private Instant partAt;

    @Override
    public void look(Step step, Breaches breaches) {
        MediaPlaylist now = step.now();
        Instant at = step.answer().at();
        MediaPlaylist before = step.before().orElse(null);
        boolean fresh =
                before == null || before.segments().isEmpty() || now.segments().isEmpty();
        boolean newPublication = !fresh
                && now.segments().getLast().discontinuities()
                        > before.segments().getLast().discontinuities();
        if (fresh || newPublication || before.ended()) {
            segmentAt = at;
            partAt = at;
            return;
        }
        long segments = now.first() + now.wholeSegments().size();
        if (segments > before.first() + before.wholeSegments().size()) {
            if (now.targetSeconds() > 0) {
                late(segmentAt, at, 3 * now.targetMicros() / 2, Rule.SEGMENT_LATE, breaches);
            }
            segmentAt = at;
        }
        if (!now.end().equals(before.end())) {
            OptionalLong target = now.partTarget();
            if (target.isPresent()) {
                // What a client asked for late says nothing of the server.
                Instant asked = step.answer().asked();
                late(asked.isAfter(partAt) ? asked : partAt, at, target.getAsLong(), Rule.PART_LATE, breaches);
            }
            partAt = at;
        }
    }

    private static void late(Instant then, Instant now, long micros, Rule rule, Breaches breaches) {
        Duration passed = Duration.between(then, now);
        breaches.when(
                passed.minus(SLACK).compareTo(Duration.of(micros, ChronoUnit.MICROS)) > 0,
                rule,
                () -> passed + " after the one before it");
    }
}
