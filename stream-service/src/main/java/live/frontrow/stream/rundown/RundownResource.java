package live.frontrow.stream.rundown;

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
import java.util.UUID;
import live.frontrow.stream.show.Bodies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What comes one after the other in a show, and following it on air. */
@Path("/api/v1/streams/{id}/rundown")
@Tag(name = "Rundown")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class RundownResource {

    private final RundownService rundowns;

    RundownResource(RundownService rundowns) {
        this.rundowns = rundowns;
    }

    @GET
    @Operation(operationId = "getRundown", summary = "The plan of a show, and where it is in it")
    public Uni<RundownView> get(@RestPath UUID id) {
        return rundowns.get(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putRundown", summary = "Replace the plan, unless it was changed since `version`")
    public Uni<RundownView> put(@RestPath UUID id, RundownPlan body) {
        return rundowns.write(id, Bodies.required(body));
    }

    @POST
    @Path("/next")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nextSegment",
            summary =
                    "On to the next segment; to one for fewer viewers after their countdown, which a second call cuts short")
    public Uni<RundownView> next(@RestPath UUID id, RundownPlace from) {
        return rundowns.next(id, Bodies.required(from));
    }

    @POST
    @Path("/{item}/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startSegment", summary = "The same with any segment")
    public Uni<RundownView> start(@RestPath UUID id, @RestPath String item, RundownPlace from) {
        return rundowns.start(id, item, Bodies.required(from));
    }

    @DELETE
    @Path("/coming")
    @Operation(operationId = "stopComing", summary = "Take the countdown to a segment back; the clock stands")
    public Uni<RundownView> letGo(@RestPath UUID id) {
        return rundowns.letGo(id);
    }

    @POST
    @Path("/back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoSegment",
            summary = "Take the last step back, and who gets in by it; the clock stands")
    public Uni<RundownView> back(@RestPath UUID id, RundownPlace from) {
        return rundowns.back(id, Bodies.required(from));
    }
}
