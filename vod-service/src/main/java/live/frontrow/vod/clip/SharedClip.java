package live.frontrow.vod.clip;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What anybody is told who has a clip's address.
 *
 * @param show show id: whoever may watch its recording may watch the clip
 * @param clip the clip, when everybody may watch it, or null
 */
record SharedClip(
        @Schema(required = true) String show,

        @Schema(required = true, nullable = true, description = "Null unless everybody may watch it")
        ClipView clip) {}
