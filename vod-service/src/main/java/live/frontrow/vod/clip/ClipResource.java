package live.frontrow.vod.clip;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Clips of a show over HTTP. */
@Path("/api/v1/streams/{show: [A-Za-z0-9-]{1,64}}/clips")
@Tag(name = "Clips")
@Produces(MediaType.APPLICATION_JSON)
public class ClipResource {

    private static final String ONE = "/{clip: [A-Za-z0-9]{16}}";

    private final Clips clips;

    ClipResource(Clips clips) {
        this.clips = clips;
    }

    @GET
    @RolesAllowed({Roles.REPLAY, Roles.CREATOR})
    @Operation(
            operationId = "listClips",
            summary = "Clips of a show, newest first, for whoever may watch its recording")
    public Uni<ClipPage> list(
            @RestPath String show,
            @Parameter(description = "1 to 100") @RestQuery @DefaultValue("20") int limit,
            @Parameter(description = "`next` of the page before") @RestQuery String cursor) {
        return clips.page(show, ClipCursor.of(cursor), ClipPage.checked(limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Roles.CLIP, Roles.CREATOR})
    @Operation(
            operationId = "makeClip",
            summary = "Keep up to 60 s of the recording as a clip; from the keyframe on that its first segment needs")
    public Uni<ClipView> make(@RestPath String show, NewClip clip) {
        return clips.make(show, clip);
    }

    @GET
    @Path(ONE)
    @RolesAllowed({Roles.REPLAY, Roles.CREATOR})
    @Operation(operationId = "getClip", summary = "A clip, for whoever may watch the recording of its show")
    public Uni<ClipView> one(@RestPath String show, @RestPath String clip) {
        return clips.one(show, clip);
    }

    @DELETE
    @Path(ONE)
    @Authenticated
    @ResponseStatus(204)
    @Operation(
            operationId = "deleteClip",
            summary =
                    "Nobody can play it from now on; its maker, moderators and the creator can take that back for seven days")
    public Uni<Void> delete(@RestPath String show, @RestPath String clip) {
        return clips.delete(show, clip);
    }

    @POST
    @Path(ONE + "/restore")
    @Authenticated
    @Operation(operationId = "restoreClip", summary = "Take a deletion back")
    public Uni<ClipView> restore(@RestPath String show, @RestPath String clip) {
        return clips.restore(show, clip);
    }
}
