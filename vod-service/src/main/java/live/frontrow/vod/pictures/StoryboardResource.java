package live.frontrow.vod.pictures;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.storage.SignedAddresses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where small pictures of a recording lie, for a gateway that has checked the player's token; as for media. */
@Path("/internal/vod/{show}/pictures")
@RolesAllowed("gateway")
public class StoryboardResource {

    private final PictureRows rows;
    private final SignedAddresses addresses;

    StoryboardResource(PictureRows rows, SignedAddresses addresses) {
        this.rows = rows;
        this.addresses = addresses;
    }

    @GET
    @Path("/{name: storyboard(-[1-9][0-9]?)?\\.(vtt|jpg)}")
    @Blocking
    @Operation(hidden = true)
    public RestResponse<Void> picture(@RestPath String show, @RestPath String name) {
        if (rows.audience(show).isEmpty()) {
            throw ProblemException.notFound("picture of a recording");
        }
        return RestResponse.ResponseBuilder.<Void>create(Status.TEMPORARY_REDIRECT)
                .location(addresses.of(PictureNames.place(show, name)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
