package live.frontrow.common.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a person's data is erased. */
@ConfigMapping(prefix = "frontrow.erasure")
interface ErasureConfig {

    /** So long after the first time it is erased again: what was under way then has arrived. */
    @WithDefault("1m")
    Duration againAfter();

    /** How often a service looks for what is due. */
    @WithDefault("5s")
    Duration lookEvery();
}
