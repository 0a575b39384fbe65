package live.frontrow.vod.captions;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Captions in one language.
 *
 * @param language BCP 47
 * @param url where those who may watch the replay get them
 * @param cues how many there are
 * @param bytes of the file
 * @param shiftMillis what is to be added to each time in them: another beginning was cut off since they were brought
 * @param updatedAt when they were brought
 */
@Schema(name = "Captions")
record CaptionView(
        @Schema(required = true, examples = "pt-BR", description = "BCP 47")
        String language,

        @Schema(required = true, examples = "/vod/0198c3f2/captions/pt-BR.vtt")
        String url,

        @Schema(required = true) int cues,
        @Schema(required = true) long bytes,

        @Schema(
                required = true,
                description = "To be added to each time: another beginning was cut off since they were brought")
        long shiftMillis,

        @Schema(required = true) Instant updatedAt) {

    /** All of a recording. */
    @Schema(name = "CaptionList")
    record All(@Schema(required = true) List<CaptionView> items) {}
}
