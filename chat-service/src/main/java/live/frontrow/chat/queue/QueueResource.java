package live.frontrow.chat.queue;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
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

/** What waits, for the creator and moderators; held messages are approved and rejected in their rooms. */
@Path("/api/v1/chat/queue")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Moderation")
class QueueResource {

    private final Reports reports;
    private final Caller caller;

    QueueResource(Reports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "moderationQueue", summary = "Held and reported messages, oldest first")
    public Uni<QueueView> waiting() {
        return reports.waiting(Person.of(caller));
    }

    @DELETE
    @Path("/{message}/reports")
    @Operation(operationId = "dismissReports", summary = "Nothing is wrong with a message")
    public Uni<Void> dismiss(@RestPath UUID message) {
        return reports.dismiss(Person.of(caller), message);
    }
}
