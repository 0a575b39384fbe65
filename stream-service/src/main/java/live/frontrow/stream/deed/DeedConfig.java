package live.frontrow.stream.deed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long deeds are kept. */
@ConfigMapping(prefix = "frontrow.deeds")
interface DeedConfig {

    /** After this time they are forgotten. */
    @WithDefault("365d")
    Duration keep();
}
