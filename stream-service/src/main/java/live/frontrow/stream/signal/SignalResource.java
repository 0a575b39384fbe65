package live.frontrow.stream.signal;

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

/** What arrives from the encoder, for the creator. */
@Path("/api/v1/streams/{id}/signal")
@Tag(name = "Signal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class SignalResource {

    private final SignalService signal;

    SignalResource(SignalService signal) {
        this.signal = signal;
    }

    @GET
    @Operation(operationId = "getSignal", summary = "What arrives from the encoder, and what could be better")
    public Uni<Signal> get(@RestPath UUID id) {
        return signal.of(id);
    }
}
