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

/** How many watched a show from minute to minute, for the creator's spreadsheet. */
@Path("/api/v1/streams/{id}/audience/history.csv")
@Tag(name = "Audience")
@RolesAllowed("creator")
public class MinutesCsvResource {

    private final HistoryService histories;
    private final StayingService staying;

    MinutesCsvResource(HistoryService histories, StayingService staying) {
        this.histories = histories;
        this.staying = staying;
    }

    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(
            operationId = "getAudienceHistoryCsv",
            summary = "How many watched and stayed from minute to minute, as CSV (RFC 4180)")
    public Uni<RestResponse<String>> csv(@RestPath UUID id) {
        return histories.of(id).chain(history -> staying.of(id)
                .map(stayed -> RestResponse.ResponseBuilder.ok(MinutesCsv.of(history, stayed))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"minutes-" + id + ".csv\"")
                        .build()));
    }
}
