package live.frontrow.stream.mediamtx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * How the RTMP front sees a publisher; what the figures mean stands in its {@code Reading}.
 *
 * @param address whence it sends
 * @param since when its key was accepted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FrontReading(
        String address,
        Instant since,
        int videoKbps,
        int audioKbps,
        float framesPerSecond,
        float unevenness,
        int missingFrames,
        float keyframeSeconds,
        int behindMillis) {}
