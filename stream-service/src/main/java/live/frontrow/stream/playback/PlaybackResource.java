package live.frontrow.stream.playback;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.common.address.Network;
import live.frontrow.common.identity.Caller;
import live.frontrow.stream.audience.ViewerNames;
import live.frontrow.stream.rights.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** May this person watch? */
@Path("/api/v1/streams/{id}/playback")
@Tag(name = "Playback")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class PlaybackResource {

    private final PlaybackService playback;
    private final ViewerNames names;
    private final Caller caller;

    PlaybackResource(PlaybackService playback, ViewerNames names, Caller caller) {
        this.playback = playback;
        this.names = names;
        this.caller = caller;
    }

    @POST
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(operationId = "playback", summary = "Ask to watch, or to go on watching, a show")
    public Uni<Playback> permit(
            @RestPath UUID id,
            PlaybackRequest body,
            @Parameter(hidden = true) @RestHeader("X-Forwarded-For") String browser) {
        Viewer viewer = new Viewer(caller.id(), caller.anonymous(), caller.creator());
        return playback.permit(viewer, id, body, Network.address(browser)).call(permit -> {
            boolean goesOn = permit.sid().equals(PlaybackRequest.sessionOf(body));
            return viewer.anonymous() || goesOn
                    ? Uni.createFrom().voidItem()
                    : names.remember(viewer.id(), caller.name(), caller.username());
        });
    }
}
