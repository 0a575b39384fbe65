package live.frontrow.gateway.hls;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the edge treats those who watch. */
@ConfigMapping(prefix = "frontrow.edge")
interface EdgeConfig {

    /** How long the last playlist of a show is given, as ended, after its end. */
    @WithDefault("PT60S")
    Duration afterEnd();
}
