package live.frontrow.stream.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import live.frontrow.common.problem.ProblemException;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * On which days a series is: a rule of RFC 5545, of which one show a day at most can come. Days are found in local time, and only then
 * looked for on the clock: an hour that does not exist is the one by the offset before, of one that exists twice the first counts
 * (RFC 5545, section 3.3.5).
 */
final class SeriesRule {

    static final int LONGEST = 200;

    private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /** By name: the library's own set of parts cannot be made before a rule was. */
    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS");

    /** Every day for 27 years. */
    private static final int MOST_DAYS = 10_000;

    private final RecurrenceRule rule;
    private final Instant until;

    private SeriesRule(RecurrenceRule rule, Instant until) {
        this.rule = rule;
        this.until = until;
    }

    /** The rule that this text is, or an {@code invalid-input} problem that says what is wrong with it. */
    static SeriesRule of(String text) {
        if (text == null || text.isBlank()) {
            throw refused("must not be empty");
        }
        if (text.length() > LONGEST) {
            throw refused("must have at most " + LONGEST + " characters");
        }
        RecurrenceRule rule = parsed(text);
        if (!FREQUENCIES.contains(rule.getFreq())) {
            throw refused("must be DAILY, WEEKLY, MONTHLY or YEARLY: a series has one show a day at most");
        }
        for (Part part : Part.values()) {
            if (rule.hasPart(part) && !PARTS.contains(part.name())) {
                throw refused("must not have " + part + ": the hour is that of the start, one show a day at most");
            }
        }
        return new SeriesRule(rule, endOf(rule));
    }

    /** The first {@code most} of those that begin after {@code after}, up to {@code last}; the days of the rule begin with {@code from}. */
    List<Occurrence> between(LocalDateTime from, ZoneId zone, Instant after, Instant last, int most) {
        List<Occurrence> found = new ArrayList<>();
        try {
            RecurrenceRuleIterator days = rule.iterator(floating(from));
            for (int i = 0; i < MOST_DAYS && days.hasNext() && found.size() < most; i++) {
                Occurrence next = Occurrence.of(local(days.nextDateTime()), zone);
                if (next.start().isAfter(last) || (until != null && next.start().isAfter(until))) {
                    break;
                }
                if (next.start().isAfter(after)) {
                    found.add(next);
                }
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            // The library gives up: on and on there is no day that the rule means.
            return found;
        }
        return found;
    }

    private static RecurrenceRule parsed(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw refused("must be a rule like FREQ=WEEKLY;BYDAY=TH");
        }
    }

    /** Takes the end out of the rule, which is left with days: the end is a moment (RFC 5545, section 3.3.10), they are local. */
    private static Instant endOf(RecurrenceRule rule) {
        DateTime end = rule.getUntil();
        if (end == null) {
            return null;
        }
        if (end.isFloating() || end.isAllDay()) {
            throw badEnd();
        }
        rule.setUntil(null);
        try {
            // The library takes the 71st for a day, and fails with it.
            return local(end).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchMoment) {
            throw badEnd();
        }
    }

    private static ProblemException badEnd() {
        return refused("must have an UNTIL in UTC, like 20261231T230000Z");
    }

    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth(), time.getHour(), time.getMinute(), 0);
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    private static ProblemException refused(String why) {
        return ProblemException.invalid("rrule", why);
    }
}
