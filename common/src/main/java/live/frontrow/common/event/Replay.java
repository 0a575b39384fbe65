package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What can be watched of a show from its beginning, during it and afterwards.
 *
 * @param url path of the playlist
 * @param status how much there is; null: a kind that this version does not know
 * @param durationMillis length as last told; while it grows it may be behind
 */
public record Replay(
        @JsonProperty(required = true) String url,
        RecordingStatus status,
        @JsonProperty(required = true) long durationMillis) {}
