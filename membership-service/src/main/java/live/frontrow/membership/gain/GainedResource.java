package live.frontrow.membership.gain;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom a show brought: people who became members in some time. */
@Path("/api/v1/members")
@RolesAllowed("creator")
@RunOnVirtualThread
@Tag(name = "Members")
class GainedResource {

    private final GainedService members;

    GainedResource(GainedService members) {
        this.members = members;
    }

    @GET
    @Path("/gained")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getMembersGained",
            summary = "How many people's first membership began in some time, and the first hundred of them")
    public Gained gained(@RestQuery String from, @RestQuery String until) {
        return members.listed(Span.of(from, until));
    }

    @GET
    @Path("/gained.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "getMembersGainedCsv", summary = "The same people as CSV (RFC 4180), up to ten thousand")
    public RestResponse<String> csv(@RestQuery String from, @RestQuery String until) {
        return RestResponse.ResponseBuilder.ok(GainedCsv.of(members.forAFile(Span.of(from, until))))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"members-gained.csv\"")
                .build();
    }
}
