package live.frontrow.membership.erasure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.deed.Deed;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The end of everything that is known of a person: for themselves, and for the creator, whom people write to. */
@Path("/api/v1/people/{person}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "People")
class ErasureResource {

    private final ErasureService erasures;
    private final Caller caller;

    ErasureResource(ErasureService erasures, Caller caller) {
        this.erasures = erasures;
        this.caller = caller;
    }

    @POST
    @Deed(about = false)
    @ResponseStatus(202)
    @Operation(
            operationId = "erasePerson",
            summary = "Erase everything about a person, in all services; cannot be undone")
    public ErasureView erase(@RestPath @Size(max = 255) String person) {
        boolean own = caller.signedIn().id().equals(person);
        if (!own && !caller.creator()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "This is somebody else's.");
        }
        if (own && caller.creator()) {
            throw new ProblemException(
                    MembershipProblem.CREATOR_STAYS, "The channel is yours. Take the installation down instead.");
        }
        return erasures.begin(person);
    }
}
