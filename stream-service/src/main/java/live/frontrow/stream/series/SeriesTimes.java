package live.frontrow.stream.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.series.SeriesTerms.Times;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /series/preview}: when shows would be. */
@Schema(name = "SeriesTimes")
record SeriesTimes(
        @Schema(
                required = true,
                description = "Local time of the first show, to the minute",
                examples = "2026-12-03T20:00")
        LocalDateTime start,

        @Schema(description = "IANA name; the channel's when absent", examples = "Europe/Berlin")
        String timeZone,

        @Schema(
                required = true,
                maxLength = SeriesRule.LONGEST,
                description = "RRULE of RFC 5545; at most one show a day",
                examples = "FREQ=WEEKLY;BYDAY=TH")
        String rrule) {

    /** Every rule is gone through from its start: that must not lie any time ago. */
    private static final Duration LONG_AGO = Duration.ofDays(20 * 365);

    private static final Duration FAR = Duration.ofDays(2 * 365);

    /** How far ahead a series must have a day, to be one. */
    private static final int DATES = 5;

    /** Understood, or an {@code invalid-input} problem. */
    Times checked(Instant now) {
        if (start == null) {
            throw ProblemException.invalid("start", "must be a local time like 2026-12-03T20:00");
        }
        Instant about = start.toInstant(ZoneOffset.UTC);
        if (about.isBefore(now.minus(LONG_AGO)) || about.isAfter(now.plus(FAR))) {
            throw ProblemException.invalid("start", "must lie at most two years ahead and twenty back");
        }
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw ProblemException.invalid("timeZone", "must be the name of a time zone like Europe/Berlin");
        }
        return new Times(start.truncatedTo(ChronoUnit.MINUTES), timeZone, rrule, SeriesRule.of(rrule));
    }

    /** The next dates, or an {@code invalid-input} problem when there are none. */
    static List<Instant> nextOf(Times times, ZoneId channel, Instant now) {
        List<Instant> next = dates(times, channel, now);
        if (next.isEmpty()) {
            throw ProblemException.invalid("rrule", "must name a day within the next two years");
        }
        return next;
    }

    /** The next dates; none when it is over. */
    static List<Instant> dates(Times times, ZoneId channel, Instant now) {
        return times.between(channel, now, now.plus(FAR), DATES).stream()
                .map(Occurrence::start)
                .toList();
    }
}
