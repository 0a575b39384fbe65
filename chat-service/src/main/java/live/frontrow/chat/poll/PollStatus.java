package live.frontrow.chat.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a poll stands. */
@Schema(name = "PollStatus")
public enum PollStatus {
    /** Not asked yet: moderators see it. */
    @JsonProperty("draft")
    DRAFT,
    /** Asked; one at a time in a show. Votes count until it is closed for good. */
    @JsonProperty("open")
    OPEN,
    /** Its result stays as it is. */
    @JsonProperty("closed")
    CLOSED,
    /** A draft that is not wanted any more; it can come back. */
    @JsonProperty("deleted")
    DELETED;

    /** Whether everybody sees it who may read the room. */
    public boolean visible() {
        return this == OPEN || this == CLOSED;
    }

    /** As a sentence says it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
