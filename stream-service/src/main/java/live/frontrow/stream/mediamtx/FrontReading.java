package live.frontrow.stream.mediamtx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How the RTMP front sees a publisher; what the figures mean stands in its {@code Reading}. Whence it sends and since
 * when is known from the auth call.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FrontReading(
        int videoKbps,
        int audioKbps,
        float framesPerSecond,
        float unevenness,
        int missingFrames,
        float keyframeSeconds,
        int behindMillis) {}
