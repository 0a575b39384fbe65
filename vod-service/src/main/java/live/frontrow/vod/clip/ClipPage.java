package live.frontrow.vod.clip;

import java.util.List;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some clips.
 *
 * @param items newest first
 * @param next cursor of older ones, or null at the end
 */
record ClipPage(
        @Schema(required = true) List<ClipView> items,
        @Schema(required = true, nullable = true) String next) {

    private static final int MOST = 100;

    /** The first {@code limit} of what was found, for that person, and where it goes on if there was more. */
    static ClipPage of(List<Clip> found, int limit, Who who) {
        List<Clip> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? ClipCursor.of(shown.getLast()).text() : null;
        return new ClipPage(shown.stream().map(clip -> ClipView.of(clip, who)).toList(), next);
    }

    /** A number of clips that may be asked for. */
    static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be a number from 1 to " + MOST);
        }
        return limit;
    }
}
