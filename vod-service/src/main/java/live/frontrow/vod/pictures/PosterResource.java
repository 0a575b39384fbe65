package live.frontrow.vod.pictures;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.shelf.Shelf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One picture of a recording for everybody to whom it is listed: like the title it says what there is, also to whoever may not watch. */
@Path("/api/v1/streams/{id: [A-Za-z0-9-]{1,64}}/poster")
@Tag(name = "Recordings")
@Authenticated
public class PosterResource {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final PictureRows rows;
    private final Shelf shelf;
    private final Caller caller;

    PosterResource(PictureRows rows, Shelf shelf, Caller caller) {
        this.rows = rows;
        this.shelf = shelf;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "getPoster",
            summary = "A picture of a recording, JPEG of up to 1280 by 720; there a moment after its show")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "image/jpeg"))
    public RestResponse<byte[]> poster(@RestPath String id) throws IOException {
        PictureRows.Audience audience = rows.audience(id).orElseThrow(() -> ProblemException.notFound("poster"));
        if (!audience.posterIsOpen() && !caller.creator()) {
            throw ProblemException.notFound("poster");
        }
        ByteBuffer picture = shelf.beginning(PictureNames.place(id, PictureNames.POSTER), MOST_BYTES);
        byte[] bytes = new byte[picture.remaining()];
        picture.get(bytes);
        return RestResponse.ResponseBuilder.ok(bytes, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                .build();
    }
}
