package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Whether a person is on the creator's list of moderators.
 *
 * @param person OIDC subject, the Kafka key
 * @param version grows with every change for this person
 * @param moderator true for whoever is on the list, banned or not
 * @param at when it changed
 */
public record ModeratorChanged(
        @JsonProperty(required = true) String person,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) boolean moderator,
        @JsonProperty(required = true) Instant at) {}
