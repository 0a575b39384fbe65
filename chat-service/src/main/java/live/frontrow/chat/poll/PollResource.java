package live.frontrow.chat.poll;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Polls of a show, for its viewers. */
@Path("/api/v1/streams/{id}/polls")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Polls")
class PollResource {

    private final PollReading reading;
    private final Caller caller;

    PollResource(PollReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "polls", summary = "Polls of a show with their results, and one's own votes")
    public Uni<PollPage> page(@RestPath("id") UUID show) {
        return reading.page(Person.of(caller), show);
    }
}
