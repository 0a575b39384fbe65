package live.frontrow.stream.show;

import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** Request bodies that may be missing altogether. */
public final class Bodies {

    private Bodies() {}

    /** The body, or a problem when the request had none (or JSON {@code null}). */
    public static <T> T required(T body) {
        if (body == null) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The request needs a JSON object as its body.");
        }
        return body;
    }
}
