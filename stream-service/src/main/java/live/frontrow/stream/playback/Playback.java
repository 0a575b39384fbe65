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

        @Schema(description = "Playlist of the picture as it is sent; null while there is none that the token opens")
        String hlsUrl,

        @Schema(
                description =
                        "What the token opens: `live`; `replay`: all of the recording, or `windows`: some of it; `clip`: making"
                                + " clips of it; `moderate`: taking away those of others")
        List<String> scope,

        @Schema(description = "Parts of the recording that it does not open")
        List<LockedWindow> locked) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "Playback[" + sid + "]";
    }
}
