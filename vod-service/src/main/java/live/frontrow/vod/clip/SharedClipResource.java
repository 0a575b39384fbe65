package live.frontrow.vod.clip;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Clips of all shows over HTTP: what anybody is told of one, and what their creator decides. */
@Path("/api/v1/clips")
@Tag(name = "Clips")
@Produces(MediaType.APPLICATION_JSON)
public class SharedClipResource {

    private final Clips clips;
    private final SharedClips shared;

    SharedClipResource(Clips clips, SharedClips shared) {
        this.clips = clips;
        this.shared = shared;
    }

    @GET
    @RolesAllowed(Roles.CREATOR)
    @Operation(operationId = "listAllClips", summary = "Clips of all shows, newest first")
    public Uni<ClipPage> list(
            @Parameter(description = "1 to 100") @RestQuery @DefaultValue("20") int limit,
            @Parameter(description = "`next` of the page before") @RestQuery String cursor) {
        return clips.page(null, ClipCursor.of(cursor), ClipPage.checked(limit));
    }

    @GET
    @Path("/sharing")
    @RolesAllowed(Roles.CREATOR)
    @Operation(operationId = "clipSharing", summary = "Whether whoever has a clip's address may watch it")
    public Uni<ClipSharing> sharing() {
        return shared.open().map(ClipSharing::new);
    }

    @PUT
    @Path("/sharing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CREATOR)
    @Operation(operationId = "shareClips", summary = "Share all clips with whoever has their address, or no longer")
    public Uni<ClipSharing> share(ClipSharing sharing) {
        if (sharing == null || sharing.open() == null) {
            throw ProblemException.invalid("open", "must be true or false");
        }
        return shared.open(sharing.open()).replaceWith(sharing);
    }

    @GET
    @Path("/{clip: [A-Za-z0-9]{16}}")
    @Authenticated
    @Operation(
            operationId = "getSharedClip",
            summary = "Which show a clip is of; and the clip, if everybody may watch it")
    public Uni<SharedClip> one(@RestPath String clip) {
        return clips.shared(clip);
    }
}
