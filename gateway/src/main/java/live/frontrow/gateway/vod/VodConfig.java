package live.frontrow.gateway.vod;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replays are led through. */
@ConfigMapping(prefix = "frontrow.vod")
interface VodConfig {

    /** Objects that are led through at once; each takes up to 128 KiB of memory. */
    @WithDefault("256")
    int mostStreams();

    /** Recordings that are downloaded as a file at once, each one object at a time. */
    @WithDefault("4")
    int mostDownloads();

    /** Longest wait for a connection to object storage. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** Longest wait for the beginning of an answer. */
    @WithDefault("PT10S")
    Duration answerTimeout();

    /** Longest pause afterwards: a player that does not read stops object storage as well. */
    @WithDefault("PT60S")
    Duration stalledAfter();
}
