package live.frontrow.stream.access;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Who gets in, changed while the show is on. */
@Path("/api/v1/streams/{id}/access")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class AccessResource {

    private final AccessService access;

    AccessResource(AccessService access) {
        this.access = access;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAccess",
            summary = "Open a show to everybody at once, or to members after a countdown that every page shows")
    public Uni<StreamView> change(@RestPath UUID id, AccessRequest body) {
        return access.change(id, Bodies.required(body).checked());
    }

    @DELETE
    @Operation(operationId = "keepAccess", summary = "Take the planned change back; who gets in now still does")
    public Uni<StreamView> takeBack(@RestPath UUID id) {
        return access.takeBack(id);
    }
}
