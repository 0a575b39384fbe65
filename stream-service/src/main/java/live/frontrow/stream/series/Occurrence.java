package live.frontrow.stream.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One time of a series.
 *
 * @param day which one, whatever the hour is or becomes
 * @param start when
 */
record Occurrence(LocalDate day, Instant start) {

    /** By local time; {@code atZone} settles hours that do not exist, or exist twice, just as RFC 5545 does. */
    static Occurrence of(LocalDateTime local, ZoneId zone) {
        return new Occurrence(local.toLocalDate(), local.atZone(zone).toInstant());
    }
}
