package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Playback tokens of a subject with {@code rv} below {@code rightsVersion} are refused from now on. Written in the
 * transaction that changed the right, also when somebody gains one, so that open pages ask anew.
 *
 * @param kind what {@code subject} names
 * @param subject show id, person id or viewing session id; the Kafka key
 * @param rightsVersion lowest {@code rv} that is still good
 * @param at when the right changed
 */
public record PlaybackRevoked(
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) String subject,
        @JsonProperty(required = true) long rightsVersion,
        @JsonProperty(required = true) Instant at) {

    /** What a revocation is about. */
    public enum Kind {
        @JsonProperty("show")
        SHOW,
        @JsonProperty("person")
        PERSON,
        @JsonProperty("session")
        SESSION
    }
}
