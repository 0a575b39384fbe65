package live.frontrow.vod.clip;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.storage.SignedAddresses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Everything below {@code /clips/} for a gateway, of clips that everybody may watch: names as below {@code /vod/}, and none that the clip does
 * not need. Each request is decided anew.
 */
@Path("/internal/clips/{clip: [A-Za-z0-9]{16}}")
@RolesAllowed("gateway")
public class SharedPlaybackResource {

    private final SharedClips clips;
    private final SignedAddresses addresses;

    SharedPlaybackResource(SharedClips clips, SignedAddresses addresses) {
        this.clips = clips;
        this.addresses = addresses;
    }

    @GET
    @Path("/" + Addresses.PLAYLIST)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> playlist(@RestPath String clip) {
        return clips.lines(clip).map(ClipPlaylist::answer);
    }

    @GET
    @Path("/init-{number: [0-9]+}.mp4")
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> init(@RestPath String clip, @RestPath int number) {
        return led(clips.ofInit(clip, number)
                .onItem()
                .ifNotNull()
                .transform(show -> Addresses.place(show, Addresses.init(number))));
    }

    @GET
    @Path("/w{window: [0-9]+}/{number: [0-9]+}.m4s")
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> segment(@RestPath String clip, @RestPath int window, @RestPath int number) {
        return led(clips.ofSegment(clip, window, number));
    }

    private Uni<RestResponse<Void>> led(Uni<String> place) {
        return place.onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("part of a clip"))
                .map(addresses::leading);
    }
}
