package live.frontrow.gateway.hls.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of live feeds. */
@ConfigMapping(prefix = "frontrow.edge")
interface LiveConfig {

    /** Longest wait of a player for a playlist; then it is told to ask again. */
    @WithDefault("PT8S")
    Duration deadline();

    /** Players that may wait at once in this gateway. */
    @WithDefault("50000")
    int mostWaiting();

    /** A broadcast that nobody asks for is no longer followed. */
    @WithDefault("PT10S")
    Duration idleAfter();

    /**
     * Least target duration in seconds. MediaMTX announces the longest segment so far, which may grow, and a target must not
     * (RFC 8216bis §6.2.1). Three of these have to fit into MediaMTX's window ({@code hlsSegmentCount}).
     */
    @WithDefault("4")
    int leastTarget();
}
