package live.frontrow.vod.chapters;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Chapters of a show's recording over HTTP: for everybody who may see the page of the show. */
@Path("/api/v1/streams/{id: [A-Za-z0-9-]{1,64}}/chapters")
@Tag(name = "Recordings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ChapterResource {

    private static final String ONE = "/{chapter: [A-Za-z0-9-]{1,64}}";

    private final Chapters chapters;
    private final ChapterRows rows;
    private final Caller caller;

    ChapterResource(Chapters chapters, ChapterRows rows, Caller caller) {
        this.chapters = chapters;
        this.rows = rows;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listChapters", summary = "Chapters in their order; none where nothing can be played")
    public Uni<ChapterView.All> list(@RestPath String id) {
        return rows.list(id, caller.creator()).map(ChapterView.All::new);
    }

    @POST
    @RolesAllowed("creator")
    @ResponseStatus(201)
    @Operation(operationId = "addChapter", summary = "Set a chapter")
    public Uni<ChapterView> add(@RestPath String id, NewChapter chapter) {
        return chapters.add(id, chapter);
    }

    @PUT
    @Path(ONE)
    @RolesAllowed("creator")
    @Operation(
            operationId = "setChapter",
            summary = "Change a chapter, or bring it back; one of an event keeps its moment")
    public Uni<ChapterView> set(@RestPath String id, @RestPath String chapter, NewChapter change) {
        return chapters.set(id, chapter, change);
    }

    @DELETE
    @Path(ONE)
    @RolesAllowed("creator")
    @ResponseStatus(204)
    @Operation(operationId = "deleteChapter", summary = "Take a chapter away; one of an event is hidden")
    public Uni<Void> delete(@RestPath String id, @RestPath String chapter) {
        return chapters.remove(id, chapter);
    }
}
