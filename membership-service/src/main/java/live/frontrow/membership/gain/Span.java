package live.frontrow.membership.gain;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import live.frontrow.common.problem.ProblemException;

/** A time that somebody asks about, the end not in it. */
record Span(Instant from, Instant until) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** Two times as RFC 3339 writes them; anything else, and more than a year, is refused. */
    static Span of(String from, String until) {
        Span span = new Span(time("from", from), time("until", until));
        if (!span.until.isAfter(span.from)
                || Duration.between(span.from, span.until).compareTo(LONGEST) > 0) {
            throw ProblemException.invalid("until", "is not within a year after the other time");
        }
        return span;
    }

    private static Instant time(String field, String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, "is not a time like 2026-11-28T19:30:00Z");
        }
    }
}
