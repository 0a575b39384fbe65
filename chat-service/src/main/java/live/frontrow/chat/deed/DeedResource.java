package live.frontrow.chat.deed;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The moderation log, for the creator and moderators. */
@Path("/api/v1/chat/log")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Moderation")
class DeedResource {

    private final Deeds deeds;
    private final Caller caller;

    DeedResource(Deeds deeds, Caller caller) {
        this.deeds = deeds;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "moderationLog", summary = "What moderators did, newest first")
    public Uni<DeedPage> page(
            @RestQuery @Min(0) Long before, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return deeds.page(Person.of(caller), before == null ? Long.MAX_VALUE : before, limit);
    }

    @POST
    @Path("/{id}/undo")
    @Operation(operationId = "undoModeration", summary = "Take back a mute, a ban or a change of settings")
    public Uni<DeedView> undo(@RestPath long id) {
        return deeds.undo(Person.of(caller), id);
    }
}
