package live.frontrow.vod.captions;

import java.util.Map;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.problem.VodProblem;

/** Why a file is refused, for whoever has to mend it. */
final class NotCaptions {

    private NotCaptions() {}

    /** {@code captions-invalid} with {@code line} and {@code reason}; lines are counted from 0 here and from 1 there. */
    static ProblemException at(int index, String reason) {
        int line = Math.max(0, index) + 1;
        return new ProblemException(
                VodProblem.CAPTIONS_INVALID,
                "Line %d: %s.".formatted(line, reason),
                Map.of("line", line, "reason", reason));
    }
}
