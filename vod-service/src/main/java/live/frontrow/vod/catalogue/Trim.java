package live.frontrow.vod.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From where to where a recording is shown.
 *
 * @param fromMillis in everything that was recorded
 * @param untilMillis in the same
 */
@Schema(name = "RecordingTrim", description = "Places in everything that was recorded, whatever is shown of it now")
public record Trim(
        @JsonProperty(required = true) @Schema(required = true, minimum = "0")
        long fromMillis,

        @JsonProperty(required = true) @Schema(required = true, description = "Behind fromMillis")
        long untilMillis) {

    /** The same, when it lies within so much. */
    Trim within(long wholeMillis) {
        if (fromMillis < 0 || fromMillis >= wholeMillis) {
            throw ProblemException.invalid("fromMillis", "must lie within the recording");
        }
        if (untilMillis <= fromMillis || untilMillis > wholeMillis) {
            throw ProblemException.invalid("untilMillis", "must lie within the recording and behind fromMillis");
        }
        return this;
    }
}
