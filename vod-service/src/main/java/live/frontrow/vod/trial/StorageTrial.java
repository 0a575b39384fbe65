package live.frontrow.vod.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the storage did what a recording needs.
 *
 * @param failed what it did not do, or null when it did everything
 * @param millis how long all of it took
 */
@Schema(name = "StorageTrial")
record StorageTrial(
        @Schema(required = true, nullable = true) Step failed,
        @Schema(required = true) long millis) {

    /** What is done, in this order. */
    @Schema(name = "StorageTrialStep")
    enum Step {
        @JsonProperty("write")
        WRITE,
        @JsonProperty("read")
        READ,
        @JsonProperty("delete")
        DELETE,
        /** It went on for too long to wait for. */
        @JsonProperty("late")
        LATE
    }
}
