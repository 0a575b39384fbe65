package live.frontrow.stream.replay;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.stream.show.Bodies;
import live.frontrow.stream.show.StreamView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who may watch a show again. */
@Path("/api/v1/streams/{id}/replay/access")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class ReplayAccessResource {

    private final ReplayAccessService access;

    ReplayAccessResource(ReplayAccessService access) {
        this.access = access;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openReplay",
            summary = "Who may watch the show again once it is over; who watches and may not any more is out at once")
    public Uni<StreamView> open(@RestPath UUID id, ReplayAccessRequest body) {
        return access.open(id, Bodies.required(body).checked());
    }
}
