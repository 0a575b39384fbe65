package live.frontrow.membership.sync;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What Stripe said and nobody could act on. */
@Path("/api/v1/membership/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
@RunOnVirtualThread
@Tag(name = "Money")
class DeadLetterResource {

    private final DeadLetterService letters;

    DeadLetterResource(DeadLetterService letters) {
        this.letters = letters;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "What Stripe said and nobody could act on")
    public DeadLetterList list() {
        return letters.list();
    }

    @POST
    @Path("/{id}/retry")
    @ResponseStatus(202)
    @Operation(operationId = "retryDeadLetter", summary = "Ask Stripe about it again")
    public void retry(@RestPath UUID id) {
        letters.retry(id);
    }
}
