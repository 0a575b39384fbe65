package live.frontrow.stream.channel;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Logo and cover over HTTP. */
@Path("/api/v1/channel/{picture: logo|cover}")
@Tag(name = "Channel")
@Authenticated
public class PictureResource {

    private final ChannelService channels;

    PictureResource(ChannelService channels) {
        this.channels = channels;
    }

    @PUT
    @Consumes({"image/png", "image/jpeg"})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("creator")
    @Operation(
            operationId = "putPicture",
            summary = "Set the logo or the cover: PNG or JPEG, up to 5 MiB and 40 megapixels, encoded anew")
    @RequestBody(content = {@Content(mediaType = "image/png"), @Content(mediaType = "image/jpeg")})
    public Uni<ChannelView> put(@RestPath String picture, byte[] upload) {
        return channels.put(Picture.of(picture), upload);
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("creator")
    @Operation(operationId = "deletePicture", summary = "Take the logo or the cover away")
    public Uni<ChannelView> delete(@RestPath String picture) {
        return channels.remove(Picture.of(picture));
    }

    @GET
    @Produces({"image/png", "image/jpeg", MediaType.APPLICATION_JSON})
    @Path("/{hash: [0-9a-f]{32}}")
    @Operation(operationId = "getPicture", summary = "The picture at an address that never shows another")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> get(@RestPath String picture, @RestPath String hash) {
        return channels.picture(Picture.of(picture), hash).map(file -> Response.ok(file.bytes(), file.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build());
    }
}
