package live.frontrow.vod.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some recordings.
 *
 * @param items newest first
 * @param next cursor of older ones, or null at the end
 * @param bytes of all recordings that there are, deleted ones among them until their bytes go
 */
record RecordingPage(
        @Schema(required = true) List<RecordingView> items,
        @Schema(required = true, nullable = true) String next,

        @Schema(required = true, description = "Of all recordings, not only these")
        long bytes) {}
