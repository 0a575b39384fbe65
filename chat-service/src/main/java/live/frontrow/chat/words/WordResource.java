package live.frontrow.chat.words;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The blocked words, for the creator and moderators. */
@Path("/api/v1/chat/words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Moderation")
class WordResource {

    private final Words words;
    private final Caller caller;

    WordResource(Words words, Caller caller) {
        this.words = words;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "blockedWords", summary = "Words that nobody may write")
    public Uni<WordsView> list() {
        return words.list(Person.of(caller));
    }

    @PUT
    @Operation(operationId = "changeBlockedWords", summary = "Replace the whole list")
    public Uni<WordsView> change(@NotNull @Valid WordsChange change) {
        return words.change(Person.of(caller), change);
    }
}
