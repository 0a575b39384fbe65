package live.frontrow.vod.chapters;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import live.frontrow.common.text.OneLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the creator says of a chapter.
 *
 * @param at wall clock of its first picture, within the recording; an event's own moment stays
 * @param title one line of up to 80 characters
 */
record NewChapter(
        @Schema(required = true) Instant at,
        @Schema(required = true) String title) {

    static final int TITLE_MAX = 80;

    /** The same as it is kept, or an {@code invalid-input} problem. */
    NewChapter checked(Span recorded) {
        List<Violation> found = new ArrayList<>();
        String line = title == null ? "" : OneLine.of(title);
        if (line.isEmpty()) {
            found.add(new Violation("title", "must not be empty"));
        } else if (OneLine.characters(line) > TITLE_MAX) {
            found.add(new Violation("title", "must have at most " + TITLE_MAX + " characters"));
        }
        if (at == null || !recorded.holds(at)) {
            found.add(new Violation("at", "must lie within the recording"));
        }
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return new NewChapter(at.truncatedTo(ChronoUnit.MILLIS), line);
    }
}
