package live.frontrow.common.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem. Its text reaches the caller: it holds neither secrets nor internals. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members;

    /** A problem whose detail says all there is to say. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** A problem with further members of the answer, such as what would be needed instead. */
    public ProblemException(ProblemType type, String detail, Map<String, Object> members) {
        this(type, detail, List.of(), members);
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, Map<String, Object> members) {
        // An answer, not a fault: the stack would only cost time.
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.members = Map.copyOf(members);
    }

    /** {@link CommonProblem#INVALID_INPUT} because of one field. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** {@link CommonProblem#INVALID_INPUT} with all that is wrong. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(
                CommonProblem.INVALID_INPUT, "See the violations for what is wrong.", violations, Map.of());
    }

    /** {@link CommonProblem#NOT_FOUND} for, say, {@code "show"}. */
    public static ProblemException notFound(String what) {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such " + what + ".");
    }

    /** Which problem. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong with the input; empty for other problems. */
    public List<Violation> violations() {
        return violations;
    }

    /** Further members of the answer. */
    public Map<String, Object> members() {
        return members;
    }
}
