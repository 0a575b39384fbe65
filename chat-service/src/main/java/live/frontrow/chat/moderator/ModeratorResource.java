package live.frontrow.chat.moderator;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import live.frontrow.chat.rights.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The creator's list of those who keep order in the rooms. */
@Path("/api/v1/moderators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
@Tag(name = "Moderators")
class ModeratorResource {

    private static final String NO_PERSON = "is nobody's id";

    private final Moderators moderators;

    ModeratorResource(Moderators moderators) {
        this.moderators = moderators;
    }

    @GET
    @Operation(operationId = "listModerators", summary = "Everybody who moderates, by name")
    public Uni<List<ModeratorView>> list() {
        return moderators.list();
    }

    @PUT
    @Path("/{person}")
    @Operation(operationId = "addModerator", summary = "Let somebody moderate")
    public Uni<ModeratorView> add(
            @RestPath @Pattern(regexp = Person.ID, message = NO_PERSON) String person,
            @NotNull @Valid Appointment appointment) {
        return moderators.add(person, appointment.name());
    }

    @DELETE
    @Path("/{person}")
    @Operation(operationId = "removeModerator", summary = "Let somebody moderate no longer")
    public Uni<Void> remove(@RestPath @Pattern(regexp = Person.ID, message = NO_PERSON) String person) {
        return moderators.remove(person);
    }
}
