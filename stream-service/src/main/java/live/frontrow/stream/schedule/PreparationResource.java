package live.frontrow.stream.schedule;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What the creator sees of a show beside its public face. */
@Path("/api/v1/streams/{id}/preparation")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class PreparationResource {

    private final PreparationService preparation;

    PreparationResource(PreparationService preparation) {
        this.preparation = preparation;
    }

    @GET
    @Operation(operationId = "getPreparation", summary = "Armed, opened by a key, and how many asked to be reminded")
    public Uni<Preparation> get(@RestPath UUID id) {
        return preparation.of(id);
    }
}
