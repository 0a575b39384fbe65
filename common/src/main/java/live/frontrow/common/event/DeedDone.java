package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;

/**
 * The creator, or a moderator, has changed something.
 *
 * @param deed its id, the Kafka key
 * @param service where, as {@code vod-service}
 * @param kind name of the operation, as {@code deleteRecording}
 * @param what the same in words
 * @param actor who, an OIDC subject
 * @param name what they are called; empty when that is not known
 * @param about what it was done to: the variables of the path, as {@code show}; never what was sent
 * @param at when it was done
 */
public record DeedDone(
        @JsonProperty(required = true) String deed,
        @JsonProperty(required = true) String service,
        @JsonProperty(required = true) String kind,
        @JsonProperty(required = true) String what,
        @JsonProperty(required = true) String actor,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Map<String, String> about,
        @JsonProperty(required = true) Instant at) {

    /** Copies what it was done to. */
    public DeedDone {
        about = about == null ? null : Map.copyOf(about);
    }
}
