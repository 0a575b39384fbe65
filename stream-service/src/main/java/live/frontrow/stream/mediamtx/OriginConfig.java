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
     * Longest wait for an answer of the control API. Short, because the address of a pod that is gone answers nothing at
     * all: an encoder is let in elsewhere only once its old media server was given up, after three seconds of that.
     */
    @WithDefault("1s")
    Duration apiTimeout();
}
