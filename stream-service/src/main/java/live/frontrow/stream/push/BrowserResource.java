package live.frontrow.stream.push;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** My browsers that show what is new. */
@Path("/api/v1/notices/mine/browsers")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class BrowserResource {

    private final BrowserService browsers;
    private final Caller caller;

    BrowserResource(BrowserService browsers, Caller caller) {
        this.browsers = browsers;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "addPushBrowser", summary = "Be told in this browser")
    public Uni<BrowserView.State> add(NewBrowser body) {
        String person = caller.signedIn().id();
        if (body == null) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The request needs a JSON object as its body.");
        }
        return browsers.add(person, body);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removePushBrowser", summary = "Not be told there any more")
    public Uni<BrowserView.State> remove(@RestPath UUID id) {
        return browsers.remove(caller.signedIn().id(), id);
    }
}
