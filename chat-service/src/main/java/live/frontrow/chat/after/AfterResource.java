package live.frontrow.chat.after;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How a show was received, for its creator. */
@Path("/api/v1/streams/{id}/chat/after")
@RolesAllowed("creator")
@Tag(name = "Chat")
class AfterResource {

    private final AfterShows shows;

    AfterResource(AfterShows shows) {
        this.shows = shows;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAfterShow",
            summary = "Questions, messages, reactions and the liveliest moments of a show")
    public Uni<AfterShow> after(@RestPath("id") UUID show) {
        return shows.of(show);
    }

    @GET
    @Path("/steps.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(
            operationId = "getAfterShowCsv",
            summary = "Messages and reactions of a show from minute to minute, as CSV (RFC 4180)")
    public Uni<RestResponse<String>> csv(@RestPath("id") UUID show) {
        return shows.of(show).map(after -> RestResponse.ResponseBuilder.ok(StepsCsv.of(after))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"chat-" + show + ".csv\"")
                .build());
    }
}
