package live.frontrow.stream.audience;

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

/** How many watch a show, for its creator. */
@Path("/api/v1/streams/{id}/audience")
@Tag(name = "Audience")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class AudienceResource {

    private final AudienceService audience;
    private final HistoryService histories;
    private final StayingService staying;

    AudienceResource(AudienceService audience, HistoryService histories, StayingService staying) {
        this.audience = audience;
        this.histories = histories;
        this.staying = staying;
    }

    @GET
    @Operation(operationId = "getAudience", summary = "How many watch, and watched")
    public Uni<Audience> get(@RestPath UUID id) {
        return audience.of(id);
    }

    @GET
    @Path("/history")
    @Operation(operationId = "getAudienceHistory", summary = "How many watched from minute to minute")
    public Uni<AudienceHistory> history(@RestPath UUID id) {
        return histories.of(id);
    }

    @GET
    @Path("/staying")
    @Operation(
            operationId = "getAudienceStaying",
            summary =
                    "How many there were on average, and of those who were there how many stayed, from minute to minute")
    public Uni<Staying> staying(@RestPath UUID id) {
        return staying.of(id);
    }
}
