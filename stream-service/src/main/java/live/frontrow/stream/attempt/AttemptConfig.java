package live.frontrow.stream.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often an address may be wrong, by whichever protocol. As in the RTMP front, which sees RTMP only. */
@ConfigMapping(prefix = "frontrow.ingest")
interface AttemptConfig {

    /** Attempts without a right key after which an address has to rest. */
    @WithDefault("20")
    int attempts();

    /** Within this time they are counted, and for this time it rests. */
    @WithDefault("1m")
    Duration rest();
}
