package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.deed.Deed;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What notices say, in the creator's words. */
@Path("/api/v1/notices/wordings")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class WordingResource {

    private final WordingService wordings;
    private final Caller caller;

    WordingResource(WordingService wordings, Caller caller) {
        this.wordings = wordings;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listNoticeWordings", summary = "What each kind of notice says")
    public Uni<WordingView.Page> list() {
        return wordings.list();
    }

    @PUT
    @Path("/{kind}")
    @Operation(operationId = "setNoticeWording", summary = "Say it in other words")
    public Uni<WordingView> write(@RestPath String kind, Wording body) {
        return wordings.write(kind, required(body));
    }

    @DELETE
    @Path("/{kind}")
    @Operation(operationId = "resetNoticeWording", summary = "Say it in the usual words again")
    public Uni<WordingView> reset(@RestPath String kind) {
        return wordings.reset(kind);
    }

    @POST
    @Path("/preview")
    @Deed(none = true)
    @Operation(operationId = "previewNoticeWording", summary = "How a mail would look; nothing is stored")
    public Uni<WordingView.Preview> preview(Wording body) {
        return wordings.preview(required(body));
    }

    @POST
    @Path("/{kind}/test")
    @ResponseStatus(204)
    @Deed(none = true)
    @Operation(operationId = "testNoticeWording", summary = "Send one to me, about a show that does not exist")
    public Uni<Void> test(@RestPath String kind) {
        return wordings.test(kind, caller.id());
    }

    private static Wording required(Wording body) {
        if (body == null) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The request needs a JSON object as its body.");
        }
        return body;
    }
}
