package live.frontrow.stream.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.stream.show.StreamView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How long an interrupted show waits for its publisher. */
@Path("/api/v1/streams/{id}/grace")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class GraceResource {

    private final LifecycleService lifecycle;

    GraceResource(LifecycleService lifecycle) {
        this.lifecycle = lifecycle;
    }

    @POST
    @Operation(operationId = "setGrace", summary = "Let an interrupted show wait so long from now before it ends")
    public Uni<StreamView> set(@RestPath UUID id, GraceRequest body) {
        return lifecycle.waitFor(id, GraceRequest.checked(body));
    }
}
