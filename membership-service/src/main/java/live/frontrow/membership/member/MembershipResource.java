package live.frontrow.membership.member;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own membership. */
@Path("/api/v1/membership")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Membership")
class MembershipResource {

    private final MemberService members;
    private final Caller caller;

    MembershipResource(MemberService members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "ownMembership", summary = "How the caller's membership stands")
    public Uni<MembershipView> own() {
        Caller person = caller.signedIn();
        return members.own(person.id(), person.name(), person.username());
    }
}
