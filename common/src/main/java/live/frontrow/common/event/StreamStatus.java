package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a show stands. */
public enum StreamStatus {
    /** Planned; nobody has sent a picture yet. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** A publication is on air. */
    @JsonProperty("live")
    LIVE,
    /** The publisher is gone and may come back until the grace ends. */
    @JsonProperty("interrupted")
    INTERRUPTED,
    /** Over for good. */
    @JsonProperty("ended")
    ENDED
}
