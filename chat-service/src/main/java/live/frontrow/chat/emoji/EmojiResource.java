package live.frontrow.chat.emoji;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The channel's own emoji, for everybody to see and the creator to change. */
@Path("/api/v1/chat/emoji")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Emoji")
class EmojiResource {

    private final EmojiDesk emoji;

    EmojiResource(EmojiDesk emoji) {
        this.emoji = emoji;
    }

    @GET
    @Operation(operationId = "listEmoji", summary = "The channel's own emoji, by name")
    public Uni<EmojiList> list() {
        return emoji.list();
    }

    @PUT
    @Path("/{name}")
    @Consumes({"image/png", "image/jpeg", "image/gif", "image/webp"})
    @RolesAllowed("creator")
    @Operation(
            operationId = "putEmoji",
            summary =
                    "Add an emoji or give it another picture: PNG, JPEG, GIF (its first picture) or WebP (64 KiB), up to 256 KiB and"
                            + " 1 megapixel, encoded anew as PNG of at most 128 by 128")
    @RequestBody(
            content = {
                @Content(mediaType = "image/png"),
                @Content(mediaType = "image/jpeg"),
                @Content(mediaType = "image/gif"),
                @Content(mediaType = "image/webp")
            })
    public Uni<EmojiView> put(
            @RestPath @Pattern(regexp = EmojiName.RULE, message = EmojiName.WRONG) String name, byte[] upload) {
        return emoji.put(name, upload);
    }

    @PATCH
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("creator")
    @Operation(operationId = "renameEmoji", summary = "Call an emoji otherwise")
    public Uni<EmojiView> rename(@RestPath String name, @NotNull @Valid EmojiName other) {
        return emoji.rename(name, other.name());
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed("creator")
    @Operation(operationId = "deleteEmoji", summary = "Take an emoji away; its name stays text in what was written")
    public Uni<Void> delete(@RestPath String name) {
        return emoji.remove(name);
    }
}
