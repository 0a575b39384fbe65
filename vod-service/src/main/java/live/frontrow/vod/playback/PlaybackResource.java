package live.frontrow.vod.playback;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.storage.SignedAddresses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Everything below {@code /vod/} for a gateway that has checked the player's token. Bytes do not come this way: the answer says where
 * object storage gives them for a minute.
 */
@Path("/internal/vod/{show}")
@RolesAllowed("gateway")
public class PlaybackResource {

    /** Says of a segment that its show has one window and no others: whoever may watch any of it may watch it. */
    private static final String ALONE = "X-Frontrow-Window-Alone";

    private final Playlists playlists;
    private final Index index;
    private final SignedAddresses addresses;

    PlaybackResource(Playlists playlists, Index index, SignedAddresses addresses) {
        this.playlists = playlists;
        this.index = index;
        this.addresses = addresses;
    }

    @GET
    @Path("/" + Addresses.PLAYLIST)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> playlist(@RestPath String show) {
        return playlists
                .of(show)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("recording"))
                .map(playlist -> RestResponse.ResponseBuilder.ok(playlist.text(), "application/vnd.apple.mpegurl")
                        .header(HttpHeaders.CACHE_CONTROL, playlist.cacheControl())
                        .build());
    }

    @GET
    @Path("/init-{number: [0-9]+}.mp4")
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> init(@RestPath String show, @RestPath int number) {
        return led(show, Addresses.init(number), index.hasInit(show, number));
    }

    @GET
    @Path("/w{window: [0-9]+}/{number: [0-9]+}.m4s")
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> segment(@RestPath String show, @RestPath int window, @RestPath int number) {
        return index.segment(show, number).map(place -> {
            if (place == null) {
                throw ProblemException.notFound("part of a recording");
            }
            return place.window() == window
                    ? leading(show, number, place)
                    : moved(Addresses.segment(place.window(), number));
        });
    }

    private RestResponse<Void> leading(String show, int number, Index.Place place) {
        return RestResponse.ResponseBuilder.fromResponse(
                        addresses.leading(Addresses.place(show, Addresses.segment(place.folder(), number))))
                .header(ALONE, place.alone())
                .build();
    }

    @GET
    @Path("/captions/{language: [A-Za-z0-9-]{2,12}}.vtt")
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> captions(@RestPath String show, @RestPath String language) {
        return led(show, Addresses.captions(language), index.hasCaptions(show, language));
    }

    /** It is given by the one address that says its window. */
    private static RestResponse<Void> moved(String object) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, "../" + object)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Uni<RestResponse<Void>> led(String show, String object, Uni<Boolean> there) {
        return there.map(found -> {
            if (!found) {
                throw ProblemException.notFound("part of a recording");
            }
            return addresses.leading(Addresses.place(show, object));
        });
    }
}
