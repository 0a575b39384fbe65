package live.frontrow.chat.overlay;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an overlay shows instead of a session. */
record OverlaySecret(
        @Schema(required = true) @NotNull @Size(max = 100) String secret) {

    /** Nobody guesses it, and no log gets it. */
    @Override
    public String toString() {
        return "OverlaySecret";
    }
}
