package live.frontrow.vod.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which segments to keep under which name, in the numbers of the playlist: there {@code w1/000734.m4s} is segment 734.
 *
 * @param first number of the first segment
 * @param last number of the last one
 * @param title 1 to 100 characters on one line
 */
record NewClip(
        @Schema(required = true, minimum = "0", description = "Number of the first segment: `w1/000734.m4s` is 734")
        Integer first,

        @Schema(required = true, minimum = "0", description = "Number of the last segment")
        Integer last,

        @Schema(required = true, minLength = 1, maxLength = 100)
        String title) {

    private static final Pattern TITLE = Pattern.compile("[^\\p{Cc}\\p{Cs}]+");
    private static final int LONGEST = 100;

    /** What is wanted, with nothing around its title; refuses what makes no sense whatever there is. */
    static NewClip checked(NewClip wanted) {
        return wanted == null ? new NewClip(null, null, null).checked() : wanted.checked();
    }

    private NewClip checked() {
        List<Violation> wrong = new ArrayList<>();
        if (first == null || first < 0) {
            wrong.add(new Violation("first", "must be the number of a segment"));
        }
        if (last == null || last < 0) {
            wrong.add(new Violation("last", "must be the number of a segment"));
        } else if (first != null && last < first) {
            wrong.add(new Violation("last", "must not be before the first one"));
        }
        String name = title == null ? "" : title.strip();
        if (!TITLE.matcher(name).matches() || name.codePointCount(0, name.length()) > LONGEST) {
            wrong.add(new Violation("title", "must have 1 to " + LONGEST + " characters, on one line"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        return new NewClip(first, last, name);
    }
}
