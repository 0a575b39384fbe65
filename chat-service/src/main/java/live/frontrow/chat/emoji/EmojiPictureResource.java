package live.frontrow.chat.emoji;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Pictures of emoji, each at an address of its own for ever. */
@Path(EmojiView.PICTURES)
@Authenticated
@Tag(name = "Emoji")
class EmojiPictureResource {

    private final EmojiDesk emoji;

    EmojiPictureResource(EmojiDesk emoji) {
        this.emoji = emoji;
    }

    @GET
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    @Path("/{hash: [0-9a-f]{32}}")
    @Operation(operationId = "getEmojiPicture", summary = "The picture at an address that never shows another")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> get(@RestPath String hash) {
        return emoji.picture(hash).map(bytes -> Response.ok(bytes, "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build());
    }
}
