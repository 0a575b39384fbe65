package live.frontrow.stream.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.wish.Wish;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How I am told, for people who are signed in. */
@Path("/api/v1/notices/mine")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class MineResource {

    private final MineService mine;
    private final Caller caller;

    MineResource(MineService mine, Caller caller) {
        this.mine = mine;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getMyNotices", summary = "How you are told, and of what")
    public Uni<Mine> get() {
        return mine.of(caller.signedIn().id());
    }

    @PUT
    @Operation(operationId = "setMyNotices", summary = "Of what you want to be told, and when not")
    public Uni<Mine> set(Wish body) {
        String person = caller.signedIn().id();
        if (body == null) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The request needs a JSON object as its body.");
        }
        return mine.wish(person, body);
    }

    @DELETE
    @ResponseStatus(204)
    @Operation(operationId = "forgetMyNotices", summary = "Forget everything about how you are told")
    public Uni<Void> forget() {
        return mine.forget(caller.signedIn().id());
    }
}
