package live.frontrow.common.problem;

/**
 * A kind of problem that an API answers with (RFC 9457). Each service keeps its own in one enum that implements this;
 * ids never change once published, and each has a section in {@code docs/problems.md}.
 */
public interface ProblemType {

    /** Base of the {@code type} address; the page explains what the caller can do. */
    String BASE = "https://frontrow.live/problems/";

    /** Stable id in kebab case, the last part of the {@code type} address. */
    String id();

    /** Short summary, the same for every occurrence. */
    String title();

    /** HTTP status. */
    int status();

    /** What the header {@code Link} of such an answer says: where at this installation it is explained. */
    default String link() {
        return "</problems/" + id() + ">; rel=\"help\"";
    }
}
