package live.frontrow.stream.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the channel's keys may open. */
@ConfigMapping(prefix = "frontrow.ingest")
interface ReopenConfig {

    /** After the creator ended a show, an encoder that keeps trying must not open another one for this long. */
    @WithDefault("60s")
    Duration reopenAfter();
}
