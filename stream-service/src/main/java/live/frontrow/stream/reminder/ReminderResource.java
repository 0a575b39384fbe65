package live.frontrow.stream.reminder;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** "Remind me", for people who are signed in. */
@Path("/api/v1/streams/{id}/reminder")
@Tag(name = "Reminders")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReminderResource {

    private final ReminderBook book;
    private final Caller caller;

    ReminderResource(ReminderBook book, Caller caller) {
        this.book = book;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getReminder", summary = "Whether you asked to be reminded")
    public Uni<Reminder> get(@RestPath UUID id) {
        return book.of(id, caller.signedIn().id());
    }

    @PUT
    @Operation(operationId = "setReminder", summary = "Be reminded of a planned show")
    public Uni<Reminder> set(@RestPath UUID id) {
        return book.add(id, caller.signedIn().id());
    }

    @DELETE
    @Operation(operationId = "removeReminder", summary = "Not be reminded any more")
    public Uni<Reminder> remove(@RestPath UUID id) {
        return book.remove(id, caller.signedIn().id());
    }
}
