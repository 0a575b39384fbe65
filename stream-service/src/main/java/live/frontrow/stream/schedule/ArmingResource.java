package live.frontrow.stream.schedule;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** "Send to this show next". */
@Path("/api/v1/streams/{id}/armed")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class ArmingResource {

    private final Arming arming;

    ArmingResource(Arming arming) {
        this.arming = arming;
    }

    @PUT
    @ResponseStatus(204)
    @Operation(operationId = "armStream", summary = "The channel's keys send to this planned show next; one at a time")
    public Uni<Void> arm(@RestPath UUID id) {
        return arming.arm(id);
    }

    @DELETE
    @ResponseStatus(204)
    @Operation(operationId = "disarmStream", summary = "The channel's keys find their show by time again")
    public Uni<Void> disarm(@RestPath UUID id) {
        return arming.disarm(id);
    }
}
