package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What one gateway has seen of one viewing session so far; sent when it begins and every few seconds while it lasts.
 * Readers keep the earliest {@code firstSeenAt} and the latest {@code lastSeenAt}, so order, repetition and the number
 * of gateways do not matter; a session that nobody has reported for 30 s has ended at its {@code lastSeenAt}.
 *
 * @param session viewing session id ({@code sid} of the playback token), the Kafka key
 * @param stream show id
 * @param viewer person id or anonymous viewer id
 * @param anonymous whether {@code viewer} is not signed in
 * @param firstSeenAt first media request
 * @param lastSeenAt latest media request
 */
public record ViewerSession(
        @JsonProperty(required = true) String session,
        @JsonProperty(required = true) String stream,
        @JsonProperty(required = true) String viewer,
        @JsonProperty(required = true) boolean anonymous,
        @JsonProperty(required = true) Instant firstSeenAt,
        @JsonProperty(required = true) Instant lastSeenAt) {}
