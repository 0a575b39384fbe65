package live.frontrow.chat.overlay;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An overlay that is let in.
 *
 * @param id never changes
 * @param name as the creator calls it
 * @param addedAt since when
 */
record OverlayView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) Instant addedAt) {}
