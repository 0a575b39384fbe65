package live.frontrow.stream.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long play links work, and how many there may be. */
@ConfigMapping(prefix = "frontrow.links")
interface LinkConfig {

    /** Life of a link; at most twelve hours. */
    @WithDefault("12h")
    Duration life();

    /** Links of one person to one show that work at once. */
    @WithDefault("5")
    int most();
}
