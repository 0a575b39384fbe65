package live.frontrow.stream.deed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Who did what when, for the creator to read. */
@Path("/api/v1/deeds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
@Tag(name = "Deeds")
class StudioDeedResource {

    private final DeedService deeds;

    StudioDeedResource(DeedService deeds) {
        this.deeds = deeds;
    }

    @GET
    @Operation(operationId = "listDeeds", summary = "What the creator and moderators changed, newest first")
    public Uni<DeedPage> list(
            @RestQuery String actor,
            @RestQuery String kind,
            @RestQuery String cursor,
            @Parameter(schema = @Schema(minimum = "1", maximum = "200")) @RestQuery @DefaultValue("50") int limit) {
        return deeds.page(actor, kind, cursor, limit);
    }
}
