package live.frontrow.membership.guest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Seats that members give away. */
@Path("/api/v1/guest-passes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Guest passes")
class GuestPassResource {

    private static final String CODE = "[0-9A-Za-z]{1,64}";

    private static final String NO_CODE = "is no guest pass";

    private final GuestPassService passes;
    private final Caller caller;

    GuestPassResource(GuestPassService passes, Caller caller) {
        this.passes = passes;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listGuestPasses",
            summary = "The caller's passes: what is left this month, and what was given")
    public Uni<GuestPassList> list() {
        return passes.of(caller.signedIn().id());
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "giveGuestPass", summary = "Make a link that seats one person at one show")
    public Uni<GivenPass> give(@Valid @NotNull(message = "is missing") GuestPassRequest body) {
        return passes.give(caller.signedIn().id(), body.show().toString());
    }

    @DELETE
    @Path("/{code}")
    @Operation(operationId = "takeGuestPassBack", summary = "Take a pass back that nobody has taken")
    public Uni<Void> takeBack(@RestPath @Pattern(regexp = CODE, message = NO_CODE) String code) {
        return passes.takeBack(caller.signedIn().id(), code);
    }

    @POST
    @Path("/{code}/accept")
    @Operation(operationId = "acceptGuestPass", summary = "Take the seat that a member gave away")
    public Uni<TakenSeat> accept(@RestPath @Pattern(regexp = CODE, message = NO_CODE) String code) {
        return passes.accept(caller.signedIn().id(), code);
    }
}
