package live.frontrow.vod.keeping;

import com.fasterxml.jackson.annotation.JsonProperty;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long recordings are kept.
 *
 * @param days after the show; null: for ever
 */
@Schema(name = "RecordingRetention")
record Retention(
        @JsonProperty(required = true)
        @Schema(
                required = true,
                nullable = true,
                minimum = "1",
                maximum = "3650",
                description = "After the show, and at least seven from this change on; null: for ever")
        Integer days) {

    private static final int MOST = 3650;

    /** The same, when it makes sense. */
    static Retention checked(Retention retention) {
        if (retention == null || retention.days != null && (retention.days < 1 || retention.days > MOST)) {
            throw ProblemException.invalid("days", "must be 1 to " + MOST + ", or null for ever");
        }
        return retention;
    }
}
