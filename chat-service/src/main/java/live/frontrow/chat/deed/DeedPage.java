package live.frontrow.chat.deed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some deeds.
 *
 * @param items newest first
 * @param next cursor of what was done before, or null when nothing was
 */
record DeedPage(
        @Schema(required = true) List<DeedView> items,
        @Schema(required = true, nullable = true) String next) {}
