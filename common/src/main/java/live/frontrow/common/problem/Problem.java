package live.frontrow.common.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Body of every error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param type address of the page that explains it
 * @param title short summary
 * @param status HTTP status
 * @param detail what is wrong this time, in words for people
 * @param instance path of the request
 * @param id stable id of the type, for programs
 * @param violations what is wrong with the input; absent unless the input was invalid
 * @param members further members that belong to the type
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String id,
        List<Violation> violations,
        @JsonAnyGetter Map<String, Object> members) {

    /** Media type of this body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the collections. */
    public Problem {
        violations = List.copyOf(violations);
        members = Map.copyOf(members);
    }

    /** A problem of {@code type}, with neither violations nor further members. */
    public static Problem of(ProblemType type, String detail, String instance) {
        return of(type, detail, instance, List.of(), Map.of());
    }

    /** A problem of {@code type}. */
    public static Problem of(
            ProblemType type, String detail, String instance, List<Violation> violations, Map<String, Object> members) {
        return new Problem(
                ProblemType.BASE + type.id(),
                type.title(),
                type.status(),
                detail,
                instance,
                type.id(),
                violations,
                members);
    }
}
