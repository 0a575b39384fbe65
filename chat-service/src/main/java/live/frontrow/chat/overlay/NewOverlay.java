package live.frontrow.chat.overlay;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An overlay with its secret, which is shown this once.
 *
 * @param id never changes
 * @param name as the creator calls it
 * @param addedAt since when
 * @param secret for the fragment of the page's address, {@code /overlay/chat#SECRET}
 */
record NewOverlay(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) Instant addedAt,
        @Schema(required = true) String secret) {

    static NewOverlay of(OverlayView overlay, String secret) {
        return new NewOverlay(overlay.id(), overlay.name(), overlay.addedAt(), secret);
    }
}
