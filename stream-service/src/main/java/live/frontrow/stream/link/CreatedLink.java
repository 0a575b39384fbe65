package live.frontrow.stream.link;

import java.time.Instant;
import java.util.UUID;
import live.frontrow.stream.secret.Secret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new play link with its secret, shown this once. */
@Schema(name = "CreatedPlayLink")
record CreatedLink(
        UUID id,

        @Schema(description = "Playlist for the player; whoever has this address watches in your name")
        String playUrl,

        Instant createdAt,
        @Schema(description = "When it ends by itself") Instant expiresAt) {

    static CreatedLink of(PlayLink link, Secret secret) {
        LinkView view = link.view();
        return new CreatedLink(
                view.id(), "/play/" + secret.reveal() + "/index.m3u8", view.createdAt(), view.expiresAt());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "CreatedLink[" + id + "]";
    }
}
