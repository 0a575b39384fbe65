package live.frontrow.chat.archive;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;

/** What was said at a show, for people who use no socket and for what is older than a socket knows. */
@Path("/api/v1/streams/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Chat")
class HistoryResource {

    private final MessageArchive archive;
    private final Caller caller;

    HistoryResource(MessageArchive archive, Caller caller) {
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "chatMessages", summary = "Messages of a show, newest first")
    public Uni<MessagePage> messages(
            @RestPath("id") UUID show,
            @RestQuery String before,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        MessageCursor cursor = before == null ? MessageCursor.newest() : MessageCursor.of(before);
        return archive.page(Person.of(caller), show, cursor, limit);
    }
}
