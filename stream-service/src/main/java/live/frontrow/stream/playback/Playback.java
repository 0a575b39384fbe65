package live.frontrow.stream.playback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Permission to watch. */
@Schema(name = "Playback")
public record Playback(
        @Schema(description = "Playback token, for cookie or bearer")
        String token,

        @Schema(description = "Viewing session; send it along when you renew")
        UUID sid,

        Instant expiresAt,
        @Schema(description = "When to ask again") Instant renewAt,

        @Schema(description = "Playlist of the picture as it is sent; null while the show is not on air")
        String hlsUrl,

        @Schema(
                description =
                        "What the token opens: `live`, `replay`; `clip`: making clips of the recording; `moderate`: taking away"
                                + " those of others")
        List<String> scope) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "Playback[" + sid + "]";
    }
}
