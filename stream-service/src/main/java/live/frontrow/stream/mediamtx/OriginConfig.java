package live.frontrow.stream.mediamtx;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the MediaMTX servers are. */
@ConfigMapping(prefix = "frontrow.ingest")
interface OriginConfig {

    /** {@code name=API-URL|HLS-URL|FRONT-URL} items, comma-separated; the address of the RTMP front is optional. */
    String origins();

    /** Longest wait for an answer of the control API. */
    @WithDefault("2s")
    Duration apiTimeout();
}
