package live.frontrow.common.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How log lines are written. */
@ConfigMapping(prefix = "frontrow.log")
interface LogConfig {

    /** Whether each is a JSON object, as whatever gathers them wants it. */
    @WithDefault("false")
    boolean json();
}
