package live.frontrow.stream.rundown;

import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the show was in its rundown for whoever goes on, or back, from there: the clock, and other windows, may have been faster.
 *
 * @param current id of the segment that was on, or null
 * @param coming id of the segment to which a countdown ran, or null
 */
@Schema(name = "RundownPlace")
record RundownPlace(
        @Schema(nullable = true) String current,
        @Schema(nullable = true) String coming) {

    /** Refuses when the show is somewhere else by now: what was meant has happened, or would be another step. */
    void require(Rundown rundown) {
        if (!equals(RundownPlace.of(rundown))) {
            throw new ProblemException(
                    StreamProblem.RUNDOWN_MOVED, "The show went on in its rundown meanwhile. Nothing was changed.");
        }
    }

    private static RundownPlace of(Rundown rundown) {
        return new RundownPlace(
                rundown.current().map(RundownItem::id).orElse(null),
                rundown.coming().map(RundownItem::id).orElse(null));
    }
}
