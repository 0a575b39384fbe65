package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * The whole condition of a show's recording, as {@code recording.ready} states it: when the first of it can be played, when all of it
 * can, and when something else of it is shown.
 *
 * @param stream show id, the Kafka key
 * @param version grows by at least one with every change; a reader ignores what is not newer than what it has
 * @param status how much there is
 * @param vodUrl path of the playlist
 * @param startedAt wall clock of the first picture that is shown
 * @param durationMillis length of what is shown, drops left out
 * @param deleted true when the recording was removed; it exists for nobody any more
 */
public record RecordingState(
        @JsonProperty(required = true) String stream,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) RecordingStatus status,
        @JsonProperty(required = true) String vodUrl,
        @JsonProperty(required = true) Instant startedAt,
        @JsonProperty(required = true) long durationMillis,
        @JsonProperty(required = true) boolean deleted) {}
