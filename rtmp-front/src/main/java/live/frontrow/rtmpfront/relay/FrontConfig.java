package live.frontrow.rtmpfront.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where to listen, and for whom. */
@ConfigMapping(prefix = "frontrow.rtmp-front")
interface FrontConfig {

    /** Address for broadcasters. */
    @WithDefault("127.0.0.1")
    String host();

    /** Port for broadcasters. */
    @WithDefault("1935")
    int port();

    /** Host of MediaMTX's RTMP listener: the same machine or pod. */
    @WithDefault("127.0.0.1")
    String originHost();

    /** Port of MediaMTX's RTMP listener. */
    @WithDefault("11935")
    int originPort();

    /** MediaMTX on the same machine answers at once or not at all. */
    @WithDefault("2s")
    Duration connectTimeout();

    /**
     * How long the first frame waits for MediaMTX to open the path and make its HLS muxer (measured: below 100 ms). What
     * waited follows at once, so a longer time delays nothing but uses more memory.
     */
    @WithDefault("250ms")
    Duration firstFrameWait();

    /** How long those who send may go on when the front is told to end; nobody new comes in meanwhile. */
    @WithDefault("0s")
    Duration drain();
}
