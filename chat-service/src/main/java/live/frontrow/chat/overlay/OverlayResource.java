package live.frontrow.chat.overlay;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.join.Joins;
import live.frontrow.chat.join.Party;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Overlays: the creator's list of them, and where their pages come for a ticket. */
@Path("/api/v1/chat/overlays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Overlays")
class OverlayResource {

    private final Overlays overlays;
    private final Joins joins;
    private final Caller caller;

    OverlayResource(Overlays overlays, Joins joins, Caller caller) {
        this.overlays = overlays;
        this.joins = joins;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("creator")
    @Operation(operationId = "listOverlays", summary = "Overlays that are let in, the oldest first")
    public Uni<List<OverlayView>> list() {
        return overlays.list();
    }

    @POST
    @RolesAllowed("creator")
    @ResponseStatus(201)
    @Operation(operationId = "addOverlay", summary = "Make a secret for an overlay, shown this once")
    public Uni<NewOverlay> add(@NotNull @Valid OverlayName overlay) {
        return overlays.add(overlay.name());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("creator")
    @Operation(operationId = "revokeOverlay", summary = "Take a secret back; what it opened is closed")
    public Uni<Void> revoke(@RestPath UUID id) {
        return overlays.revoke(id);
    }

    @POST
    @Path("/ticket")
    @Operation(
            operationId = "overlayTicket",
            summary = "A ticket for the room of the show that there is now, to read along and nothing else")
    public Uni<OverlayTicket> ticket(
            @NotNull @Valid OverlaySecret overlay,
            UriInfo address,
            @Parameter(hidden = true) @RestHeader("X-Forwarded-For") String browser) {
        // Addresses are written into logs.
        if (!address.getQueryParameters().isEmpty()) {
            throw ProblemException.invalid("secret", "belongs in the body, never in the address");
        }
        joins.ask(Party.of(Person.of(caller), browser));
        return overlays.ticket(overlay.secret());
    }
}
