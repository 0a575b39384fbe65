package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much there is of a recording. */
public enum RecordingStatus {
    /** It plays from the beginning of the show, and grows. */
    @JsonProperty("recording")
    RECORDING,
    /** All of the show is there. */
    @JsonProperty("complete")
    COMPLETE
}
