package live.frontrow.chat.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a question stands. */
@Schema(name = "QuestionStatus")
enum QuestionStatus {
    /** Waits for a moderator; they and its asker see it. */
    @JsonProperty("held")
    HELD,
    /** In the queue. */
    @JsonProperty("open")
    OPEN,
    /** Being answered; one at a time in a show. */
    @JsonProperty("answering")
    ANSWERING,
    @JsonProperty("answered")
    ANSWERED,
    /** Not today; goes on to the next show. */
    @JsonProperty("skipped")
    SKIPPED,
    /** A moderator does not want it; they and its asker see it. */
    @JsonProperty("rejected")
    REJECTED,
    /** Another question has its votes. */
    @JsonProperty("merged")
    MERGED,
    /** Its asker took it back: nobody sees it. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /** Whether everybody sees it who may read the room. */
    boolean visible() {
        return switch (this) {
            case OPEN, ANSWERING, ANSWERED, SKIPPED -> true;
            case HELD, REJECTED, MERGED, WITHDRAWN -> false;
        };
    }

    /** Whether it is still to be answered, so that votes count. */
    boolean votable() {
        return switch (this) {
            case OPEN, ANSWERING, SKIPPED -> true;
            case HELD, ANSWERED, REJECTED, MERGED, WITHDRAWN -> false;
        };
    }

    /** Whether it has a place in the recording, or gets one. */
    boolean answer() {
        return this == ANSWERING || this == ANSWERED;
    }

    /** Whether its asker has a place of those that a person may have at once. */
    boolean waiting() {
        return votable() || this == HELD;
    }
}
