package live.frontrow.stream.audience;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who watched a show, for the creator's spreadsheet. */
@Path("/api/v1/streams/{id}/audience.csv")
@Tag(name = "Audience")
@RolesAllowed("creator")
public class AudienceCsvResource {

    private final WatcherService watchers;

    AudienceCsvResource(WatcherService watchers) {
        this.watchers = watchers;
    }

    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "getAudienceCsv", summary = "Who watched, one line for each person, as CSV (RFC 4180)")
    public Uni<RestResponse<String>> csv(@RestPath UUID id) {
        return watchers.of(id).map(list -> RestResponse.ResponseBuilder.ok(AudienceCsv.of(list.watchers(), list.more()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + list.fileName() + "\"")
                .build());
    }
}
