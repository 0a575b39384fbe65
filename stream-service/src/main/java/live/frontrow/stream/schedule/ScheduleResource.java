package live.frontrow.stream.schedule;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import live.frontrow.stream.show.StreamView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Calling a show off, taking that back, and planning it again. */
@Path("/api/v1/streams/{id}")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class ScheduleResource {

    private final ScheduleService schedule;

    ScheduleResource(ScheduleService schedule) {
        this.schedule = schedule;
    }

    @POST
    @Path("/cancel")
    @Operation(operationId = "cancelStream", summary = "Call a planned show off; its page says so")
    public Uni<StreamView> cancel(@RestPath UUID id) {
        return schedule.cancel(id);
    }

    @POST
    @Path("/restore")
    @Operation(operationId = "restoreStream", summary = "Take a cancellation back before the planned start")
    public Uni<StreamView> restore(@RestPath UUID id) {
        return schedule.restore(id);
    }

    @POST
    @Path("/clone")
    @Operation(operationId = "cloneStream", summary = "Plan the same show a week later, without its keys")
    @APIResponseSchema(
            value = StreamView.class,
            responseCode = "201",
            responseDescription = "Planned; `Location` names it")
    public Uni<RestResponse<StreamView>> again(@RestPath UUID id) {
        return schedule.again(id).map(view -> RestResponse.ResponseBuilder.<StreamView>created(
                        URI.create("/api/v1/streams/" + view.id()))
                .entity(view)
                .build());
    }
}
