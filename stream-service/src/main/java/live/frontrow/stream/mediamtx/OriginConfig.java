package live.frontrow.stream.mediamtx;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the MediaMTX servers are. */
@ConfigMapping(prefix = "frontrow.ingest")
interface OriginConfig {

    /** {@code name=API-URL|HLS-URL|FRONT-URL} items, comma-separated; the address of the RTMP front is optional. */
    String origins();

    /**
     * Longest wait for an answer of the control API. Longer than a machine on which everything starts at once keeps it
     * waiting: an origin that does not answer for some seconds is given up, and its show interrupted.
     */
    @WithDefault("2s")
    Duration apiTimeout();
}
