package live.frontrow.stream.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import live.frontrow.stream.show.ShowRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PUT /streams/{id}/replay/access}. */
@Schema(name = "ReplayAccessRequest")
record ReplayAccessRequest(
        @Schema(required = true, description = "show: those to whom the show was open at its end")
        Wish audience,

        @Schema(
                minimum = "0",
                maximum = "9",
                description = "Only for members: the lowest rank of a plan that opens it; absent for every member")
        Integer tier) {

    /** For whom. */
    @Schema(name = "ReplayAudienceWish")
    enum Wish {
        @JsonProperty("show")
        SHOW(null),
        @JsonProperty("public")
        PUBLIC(ReplayAudience.PUBLIC),
        @JsonProperty("members")
        MEMBERS(ReplayAudience.MEMBERS),
        @JsonProperty("private")
        PRIVATE(ReplayAudience.PRIVATE);

        private final ReplayAudience own;

        Wish(ReplayAudience own) {
            this.own = own;
        }
    }

    /** What is wished, null for the show's audience; or the problem of a wish that makes no sense. */
    ReplayAccess checked() {
        if (audience == null) {
            throw ProblemException.invalid("audience", "must be show, public, members or private");
        }
        if (tier != null && audience != Wish.MEMBERS) {
            throw ProblemException.invalid("tier", "must be absent unless the replay is for members");
        }
        List<Violation> found = ShowRules.violations(new Access(true, tier));
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return audience == Wish.SHOW ? null : new ReplayAccess(audience.own, tier);
    }
}
