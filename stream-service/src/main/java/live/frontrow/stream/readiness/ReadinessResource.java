package live.frontrow.stream.readiness;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the creator before a show whether the house is ready for it. */
@Path("/api/v1/readiness")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class ReadinessResource {

    private final ReadinessService readiness;

    ReadinessResource(ReadinessService readiness) {
        this.readiness = readiness;
    }

    @GET
    @Operation(operationId = "getReadiness", summary = "Media servers, room for recordings, delays, the last signal")
    public Uni<Readiness> get() {
        return readiness.now();
    }
}
