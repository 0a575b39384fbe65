package live.frontrow.stream.wish;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;

/** Checks what people say of how they want to be told. */
public final class WishRules {

    private static final Pattern TIME = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    private WishRules() {}

    /** The wish, or an {@code invalid-input} problem that names every wrong field. */
    public static Wish checked(Wish wish) {
        List<Violation> found = new ArrayList<>();
        place(wish.timeZone(), wish.language(), found);
        if (wish.quiet() != null) {
            time("quiet.from", wish.quiet().from(), found);
            time("quiet.until", wish.quiet().until(), found);
            if (found.isEmpty() && wish.quiet().from().equals(wish.quiet().until())) {
                found.add(new Violation("quiet.until", "must be another time than the beginning"));
            }
        }
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return wish;
    }

    /** Where somebody's clock is and how they write dates. */
    public static void place(String timeZone, String language, List<Violation> found) {
        if (timeZone == null || !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            found.add(new Violation("timeZone", "must be the name of a time zone like Europe/Berlin"));
        }
        if (language == null || !LANGUAGE.matcher(language).matches()) {
            found.add(new Violation("language", "must be a tag like en-GB"));
        }
    }

    private static void time(String field, String time, List<Violation> found) {
        if (time == null || !TIME.matcher(time).matches()) {
            found.add(new Violation(field, "must be a time like 22:00"));
        }
    }
}
