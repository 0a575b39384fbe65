package live.frontrow.stream.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.event.Access;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import live.frontrow.stream.show.ShowRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PUT /streams/{id}/access}. */
@Schema(name = "AccessRequest")
record AccessRequest(
        @Schema(required = true, description = "Whether only members get in")
        Boolean membersOnly,

        @Schema(
                minimum = "0",
                maximum = "9",
                description = "Only with membersOnly: the lowest rank of a plan that opens it; absent for every member")
        Integer tier,

        @Schema(
                minimum = "0",
                maximum = "3600",
                description = "Seconds until it holds; 300 when absent. Opening to everybody takes none")
        Integer afterSeconds) {

    static final Duration USUALLY = Duration.ofMinutes(5);
    static final Duration AT_MOST = Duration.ofHours(1);

    /** The same, or the problem of one that makes no sense. */
    AccessRequest checked() {
        List<Violation> found = violations();
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return this;
    }

    Access audience() {
        return new Access(Boolean.TRUE.equals(membersOnly), tier);
    }

    Duration after() {
        if (!audience().membersOnly()) {
            return Duration.ZERO;
        }
        return afterSeconds == null ? USUALLY : Duration.ofSeconds(afterSeconds);
    }

    private List<Violation> violations() {
        List<Violation> found = new ArrayList<>(ShowRules.violations(audience()));
        if (membersOnly == null) {
            found.add(new Violation("membersOnly", "must be true or false"));
        }
        if (afterSeconds != null && (afterSeconds < 0 || afterSeconds > AT_MOST.toSeconds())) {
            found.add(new Violation("afterSeconds", "must be 0 to " + AT_MOST.toSeconds()));
        } else if (afterSeconds != null && afterSeconds > 0 && !audience().membersOnly()) {
            found.add(new Violation("afterSeconds", "must be 0 or absent: a show opens to everybody at once"));
        }
        return found;
    }
}
