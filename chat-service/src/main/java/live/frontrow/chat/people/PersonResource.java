package live.frontrow.chat.people;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.RestPath;

/** People, for the creator and moderators. */
@Path("/api/v1/chat/people/{person}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Moderation")
class PersonResource {

    private static final String NO_PERSON = "is nobody's id";

    private final People people;
    private final Caller caller;

    PersonResource(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "chatPerson", summary = "What moderators know of a person")
    public Uni<PersonCard> card(@RestPath @Pattern(regexp = Person.ID, message = NO_PERSON) String person) {
        return people.card(Person.of(caller), person);
    }

    @PUT
    @Path("/note")
    @Operation(operationId = "notePerson", summary = "Tell other moderators something of a person")
    public Uni<PersonCard> note(
            @RestPath @Pattern(regexp = Person.ID, message = NO_PERSON) String person, @NotNull @Valid NoteText note) {
        return people.note(Person.of(caller), person, note.text());
    }
}
