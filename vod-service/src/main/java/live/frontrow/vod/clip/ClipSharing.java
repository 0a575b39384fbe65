package live.frontrow.vod.clip;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may watch clips.
 *
 * @param open whether everybody who has a clip's address may, or only those who may watch the recording
 */
record ClipSharing(
        @Schema(required = true, description = "Whether whoever has a clip's address may watch it")
        Boolean open) {}
