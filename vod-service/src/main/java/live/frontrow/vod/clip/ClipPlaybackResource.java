package live.frontrow.vod.clip;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Playlists of clips, beside that of the recording whose segments they name, for a gateway that has checked the player's token. */
@Path("/internal/vod/{show}/clip-{clip: [A-Za-z0-9]{16}}.m3u8")
@RolesAllowed("gateway")
public class ClipPlaybackResource {

    private final ClipRows rows;

    ClipPlaybackResource(ClipRows rows) {
        this.rows = rows;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> playlist(@RestPath String show, @RestPath String clip) {
        return rows.lines(show, clip).map(ClipPlaylist::answer);
    }
}
