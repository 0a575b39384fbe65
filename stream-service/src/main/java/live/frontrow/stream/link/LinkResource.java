package live.frontrow.stream.link;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.common.identity.Caller;
import live.frontrow.stream.audience.ViewerNames;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.secret.ShownOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** My links to a show, for players that keep no cookies. */
@Path("/api/v1/streams/{id}/links")
@Tag(name = "Play links")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class LinkResource {

    private final LinkService links;
    private final ViewerNames names;
    private final Caller caller;

    LinkResource(LinkService links, ViewerNames names, Caller caller) {
        this.links = links;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listPlayLinks", summary = "My links to this show that work, without secrets")
    public Uni<LinkList> list(@RestPath UUID id) {
        return links.list(viewer(), id);
    }

    @POST
    @Operation(operationId = "createPlayLink", summary = "Make a link for VLC or a TV; its address is shown this once")
    @APIResponseSchema(value = CreatedLink.class, responseCode = "201", responseDescription = "Made")
    public Uni<RestResponse<CreatedLink>> create(@RestPath UUID id) {
        return links.create(viewer(), id)
                .call(() -> caller.anonymous()
                        ? Uni.createFrom().voidItem()
                        : names.remember(caller.id(), caller.name(), caller.username()))
                .map(ShownOnce::created);
    }

    @DELETE
    @Path("/{linkId}")
    @ResponseStatus(204)
    @Operation(operationId = "deletePlayLink", summary = "Stop a link; whoever watches by it is cut off")
    public Uni<Void> delete(@RestPath UUID id, @RestPath UUID linkId) {
        return links.revoke(viewer(), id, linkId);
    }

    private Viewer viewer() {
        return new Viewer(caller.id(), caller.anonymous(), caller.creator());
    }
}
