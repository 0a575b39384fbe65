package live.frontrow.stream.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.stream.time.Now;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the creator, before anything is sent, which show the channel's keys mean. */
@Path("/api/v1/keys/target")
@Tag(name = "Stream keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class TargetResource {

    private final ShowChoice choice;

    TargetResource(ShowChoice choice) {
        this.choice = choice;
    }

    @GET
    @Operation(operationId = "getKeyTarget", summary = "Which show the channel's keys send to now, and why")
    public Uni<Target> get() {
        return choice.channelTarget(Now.get());
    }
}
