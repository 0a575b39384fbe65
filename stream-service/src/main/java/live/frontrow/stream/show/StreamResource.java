package live.frontrow.stream.show;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows over HTTP. */
@Path("/api/v1/streams")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class StreamResource {

    private final ShowService shows;

    StreamResource(ShowService shows) {
        this.shows = shows;
    }

    @GET
    @Operation(operationId = "listStreams", summary = "Shows: on air, then planned by start, then past (newest first)")
    public Uni<StreamPage> list(
            @Parameter(description = "Only these, comma-separated: scheduled, live, interrupted, ended")
                    @QueryParam("status")
                    String status,
            @Parameter(description = "1 to 100") @QueryParam("limit") @DefaultValue("20") String limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor) {
        ListQuery query = ListQuery.of(status, limit, cursor);
        return shows.list(query.status(), query.after(), query.limit());
    }

    @POST
    @RolesAllowed("creator")
    @Operation(operationId = "createStream", summary = "Plan a show")
    @APIResponseSchema(
            value = StreamView.class,
            responseCode = "201",
            responseDescription = "Planned; `Location` names it")
    public Uni<RestResponse<StreamView>> create(NewStream body) {
        return shows.create(Bodies.required(body).details())
                .map(view -> RestResponse.ResponseBuilder.<StreamView>created(
                                URI.create("/api/v1/streams/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getStream", summary = "One show")
    public Uni<StreamView> get(@RestPath UUID id) {
        return shows.get(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("creator")
    @Operation(operationId = "updateStream", summary = "Change a show; absent fields stay")
    public Uni<StreamView> edit(@RestPath UUID id, StreamPatch body) {
        return shows.edit(id, Bodies.required(body));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("creator")
    @ResponseStatus(204)
    @Operation(operationId = "deleteStream", summary = "Delete a show that is not on air")
    public Uni<Void> delete(@RestPath UUID id) {
        return shows.delete(id);
    }
}
