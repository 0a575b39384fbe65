package live.frontrow.stream.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the channel's keys send to at this moment, and why there.
 *
 * @param show null when a new show would be opened
 */
@Schema(name = "KeyTarget")
record Target(
        @Schema(description = "The show, or null when sending opens a new one")
        UUID show,

        @Schema(required = true) Reason reason) {

    /** In the order in which they are asked. */
    @Schema(name = "KeyTargetReason")
    enum Reason {
        /** It is on air over the channel's key. */
        @JsonProperty("on-air")
        ON_AIR,
        /** The creator said so. */
        @JsonProperty("armed")
        ARMED,
        /** Its time is now. */
        @JsonProperty("due")
        DUE,
        /** It is planned for no time in particular. */
        @JsonProperty("undated")
        UNDATED,
        /** Nothing is meant: a new show is opened. */
        @JsonProperty("none")
        NONE
    }
}
