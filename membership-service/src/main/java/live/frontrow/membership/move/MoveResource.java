package live.frontrow.membership.move;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Members who pay an older price. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
@RunOnVirtualThread
@Tag(name = "Plans")
class MoveResource {

    private final MoveService moves;

    MoveResource(MoveService moves) {
        this.moves = moves;
    }

    @GET
    @Path("/{id}/members-on-old-prices")
    @Operation(
            operationId = "membersOnOldPrices",
            summary = "How many members pay an older price, and how far moving them is")
    public OldPrices count(@RestPath UUID id) {
        return moves.of(id);
    }

    @POST
    @Path("/{id}/move")
    @ResponseStatus(202)
    @Operation(
            operationId = "moveToPresentPrice",
            summary = "Have members who pay an older price pay the present one from their next payment on")
    public OldPrices move(@RestPath UUID id, @Valid @NotNull(message = "is missing") MoveRequest body) {
        return moves.begin(id, body.interval());
    }
}
