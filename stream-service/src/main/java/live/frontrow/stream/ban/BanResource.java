package live.frontrow.stream.ban;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.common.address.Network;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Addresses from which nobody may send, for the creator. */
@Path("/api/v1/bans")
@Tag(name = "Bans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class BanResource {

    private final BanService bans;
    private final Caller caller;

    BanResource(BanService bans, Caller caller) {
        this.bans = bans;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listBans", summary = "Addresses from which nobody may send, the newest first")
    public Uni<BanList> list() {
        return bans.list();
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "ban",
            summary = "Ban an address or a range of them",
            description =
                    "Whoever sends from there is thrown out. What is banned already stays as it is. Your own address"
                            + " and those of private networks are banned only with `anyway`.")
    public Uni<Ban> add(NewBan body, @Parameter(hidden = true) @RestHeader("X-Forwarded-For") String browser) {
        if (body == null) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The request needs a JSON object as its body.");
        }
        String by = caller.name().isEmpty() ? caller.username() : caller.name();
        return bans.add(body, Network.address(browser), by);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(operationId = "liftBan", summary = "Take a ban back")
    public Uni<Void> remove(@RestPath UUID id) {
        return bans.remove(id);
    }
}
