package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Whether a person is banned from the channel.
 *
 * @param person OIDC subject, the Kafka key
 * @param version grows with every change for this person
 * @param blocked true for a ban, false when it was lifted
 * @param at when it changed
 */
public record PersonBlocked(
        @JsonProperty(required = true) String person,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) boolean blocked,
        @JsonProperty(required = true) Instant at) {}
