package live.frontrow.stream.wish;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hours of each day in which nothing comes, by the clock on the wall; over midnight when they end earlier than they begin. */
@Schema(name = "QuietHours")
public record Quiet(
        @Schema(description = "`HH:mm`", examples = "22:00", pattern = "^[0-9]{2}:[0-9]{2}$")
        String from,

        @Schema(description = "`HH:mm`", examples = "08:00", pattern = "^[0-9]{2}:[0-9]{2}$")
        String until) {

    /** When the quiet of {@code now} is over, or nothing when it is not quiet. */
    public Optional<Instant> endsAt(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalTime begin = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(until);
        LocalTime time = here.toLocalTime();
        boolean overnight = end.isBefore(begin);
        boolean quiet =
                overnight ? !time.isBefore(begin) || time.isBefore(end) : !time.isBefore(begin) && time.isBefore(end);
        if (!quiet) {
            return Optional.empty();
        }
        boolean tomorrow = overnight && !time.isBefore(begin);
        // An end that the clock skips is when it has jumped; one that it shows twice is the one still to come.
        ZonedDateTime over =
                here.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(end).atZone(zone);
        return Optional.of((over.isAfter(here) ? over : over.withLaterOffsetAtOverlap()).toInstant());
    }
}
