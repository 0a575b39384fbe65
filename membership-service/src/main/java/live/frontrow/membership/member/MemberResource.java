package live.frontrow.membership.member;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The creator's view of people and memberships. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
@Tag(name = "Members")
class MemberResource {

    /** OIDC Core §2 bounds a subject to 255 ASCII characters; {@code anon-} is nobody's. */
    private static final String PERSON = "(?!anon-)[\\x21-\\x7e]{1,255}";

    private static final String NO_PERSON = "is nobody's id";

    private final MemberService members;

    MemberResource(MemberService members) {
        this.members = members;
    }

    @GET
    @Operation(operationId = "listMembers", summary = "Everybody who has signed in, members first")
    public Uni<MemberPage> list(
            @RestQuery @DefaultValue("") @Size(max = 100) String query,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @RestQuery String cursor) {
        return members.list(query, cursor == null ? null : MemberCursor.of(cursor), limit);
    }

    @PUT
    @Path("/{person}")
    @Operation(operationId = "giveMembership", summary = "Give a complimentary membership")
    public Uni<MemberView> give(@RestPath @Pattern(regexp = PERSON, message = NO_PERSON) String person, Gift gift) {
        return members.give(person);
    }

    @DELETE
    @Path("/{person}")
    @Operation(operationId = "takeMembership", summary = "Take a membership away")
    public Uni<MemberView> take(@RestPath @Pattern(regexp = PERSON, message = NO_PERSON) String person) {
        return members.take(person);
    }
}
