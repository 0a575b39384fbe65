package live.frontrow.stream.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.stream.connection.Kicker;
import live.frontrow.stream.show.StreamView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The end of a show by its creator. */
@Path("/api/v1/streams/{id}/end")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class EndResource {

    private final LifecycleService lifecycle;
    private final Kicker kicker;

    EndResource(LifecycleService lifecycle, Kicker kicker) {
        this.lifecycle = lifecycle;
        this.kicker = kicker;
    }

    @POST
    @ResponseStatus(202)
    @Operation(operationId = "endStream", summary = "End a show now; the publisher is thrown out")
    @APIResponseSchema(
            value = StreamView.class,
            responseCode = "202",
            responseDescription = "Over; whoever sends is cut off within seconds")
    public Uni<StreamView> end(@RestPath UUID id) {
        return lifecycle
                .end(id)
                .call(ended -> kicker.kick(ended.publishers(), "show-over"))
                .map(EndedShow::view);
    }
}
