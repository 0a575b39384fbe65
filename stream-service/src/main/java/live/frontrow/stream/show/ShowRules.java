package live.frontrow.stream.show;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import live.frontrow.common.event.Access;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import live.frontrow.common.text.OneLine;

/** Trims and checks what a creator writes about a show. */
public final class ShowRules {

    static final int TITLE_MAX = 140;
    static final int DESCRIPTION_MAX = 5000;

    /** The highest rank that a plan may have. */
    static final int TIER_MAX = 9;

    static final Duration SCHEDULE_AHEAD = Duration.ofDays(2 * 365);
    static final Duration SCHEDULE_BEHIND = Duration.ofDays(1);

    /** One visible character may be many code units (an emoji family has 11), but not any number of them. */
    private static final int UNITS_PER_CHARACTER = 20;

    private ShowRules() {}

    /** Details of a new show, normalised, or an {@code invalid-input} problem. */
    public static ShowDetails checked(ShowDetails raw, Instant now) {
        ShowDetails details = normalise(raw);
        refuse(violations(details, now));
        return details;
    }

    /** Details of an edited show; a start that does not change may lie in the past. */
    static ShowDetails checkedChange(ShowDetails before, ShowDetails raw, Instant now) {
        ShowDetails details = normalise(raw);
        List<Violation> found = violations(details, now);
        boolean sameStart = Objects.equals(before.scheduledAt(), details.scheduledAt());
        refuse(found.stream()
                .filter(v -> !(sameStart && v.field().equals("scheduledAt")))
                .toList());
        return details;
    }

    /** Trims texts, makes an absent description empty and cuts times to milliseconds. */
    static ShowDetails normalise(ShowDetails raw) {
        return new ShowDetails(
                raw.title() == null ? "" : raw.title().strip(),
                raw.description() == null ? "" : raw.description().strip(),
                raw.access(),
                raw.scheduledAt() == null ? null : raw.scheduledAt().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What is wrong with normalised details; empty when nothing is. */
    static List<Violation> violations(ShowDetails details, Instant now) {
        List<Violation> found = new ArrayList<>();
        title(details.title(), found);
        description(details.description(), found);
        found.addAll(violations(details.access()));
        schedule(details.scheduledAt(), now, found);
        return List.copyOf(found);
    }

    /** What is wrong with an audience; empty when nothing is. */
    public static List<Violation> violations(Access access) {
        if (access.tier() == null) {
            return List.of();
        }
        if (!access.membersOnly()) {
            return List.of(new Violation("tier", "must be absent when the show is open to everybody"));
        }
        return access.tier() >= 0 && access.tier() <= TIER_MAX
                ? List.of()
                : List.of(new Violation("tier", "must be 0 to " + TIER_MAX));
    }

    private static void refuse(List<Violation> found) {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }

    private static void title(String title, List<Violation> found) {
        if (title.isEmpty()) {
            found.add(new Violation("title", "must not be empty"));
        } else if (title.length() > TITLE_MAX * UNITS_PER_CHARACTER || OneLine.characters(title) > TITLE_MAX) {
            found.add(new Violation("title", "must have at most " + TITLE_MAX + " characters"));
        } else if (title.codePoints().anyMatch(Character::isISOControl)) {
            found.add(new Violation("title", "must not contain control characters or line breaks"));
        }
    }

    private static void description(String description, List<Violation> found) {
        if (description.codePointCount(0, description.length()) > DESCRIPTION_MAX) {
            found.add(new Violation("description", "must have at most " + DESCRIPTION_MAX + " characters"));
        } else if (description.codePoints().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
            found.add(new Violation("description", "must not contain control characters other than line breaks"));
        }
    }

    private static void schedule(Instant at, Instant now, List<Violation> found) {
        if (at == null) {
            return;
        }
        if (at.isBefore(now.minus(SCHEDULE_BEHIND))) {
            found.add(new Violation("scheduledAt", "must not lie more than a day in the past"));
        } else if (at.isAfter(now.plus(SCHEDULE_AHEAD))) {
            found.add(new Violation("scheduledAt", "must not lie more than two years ahead"));
        }
    }
}
