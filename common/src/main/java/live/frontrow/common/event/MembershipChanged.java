package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Whether a person is a member now.
 *
 * @param person OIDC subject, the Kafka key
 * @param version grows with every change of this person's membership
 * @param active whether the person is in
 * @param source why; null when not active
 * @param until when it ends by itself, or null
 * @param at when it changed
 */
public record MembershipChanged(
        @JsonProperty(required = true) String person,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) boolean active,
        Source source,
        Instant until,
        @JsonProperty(required = true) Instant at) {

    /** Where a membership comes from. */
    public enum Source {
        @JsonProperty("complimentary")
        COMPLIMENTARY
    }
}
