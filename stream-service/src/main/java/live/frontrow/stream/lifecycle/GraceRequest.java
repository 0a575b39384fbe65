package live.frontrow.stream.lifecycle;

import java.time.Duration;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the grace call. */
@Schema(name = "GraceRequest")
record GraceRequest(
        @Schema(
                description = "How long to wait for the publisher, from now",
                minimum = "1",
                maximum = "600",
                required = true)
        Integer seconds) {

    /** The wait, or an {@code invalid-input} problem. */
    static Duration checked(GraceRequest request) {
        long seconds = request == null || request.seconds() == null ? 0 : request.seconds();
        if (seconds < 1 || seconds > Grace.MAX.toSeconds()) {
            throw ProblemException.invalid("seconds", "must be 1 to " + Grace.MAX.toSeconds());
        }
        return Duration.ofSeconds(seconds);
    }
}
